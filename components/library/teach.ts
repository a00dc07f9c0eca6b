import type { SiteView, TaughtImport, TaughtTrial } from '../../lib/messaging/site-protocol.ts';
import type { RuleField, TaughtRule } from '../../lib/sites/taught/rule.ts';
import { wordsOf } from '../failure.ts';
import type { Store } from '../store.ts';
import type { LibraryClient } from './client.ts';
import type { LibraryState, Stage } from './model.ts';
import { suggestRule } from './suggest.ts';

/** The form for a site that the reader teaches. */
export interface TeachForm {
  rule: TaughtRule;
  /** Pattern of the rule that is being changed. */
  replaces?: string | undefined;
  /** The open page on which the rule is tried as it is typed. */
  tabId?: number | undefined;
  /** What the rule found there last. */
  trial?: TaughtTrial | undefined;
  /** How often it was to be saved with a field that is wrong: each time the first of those gets the focus. */
  refusals?: number | undefined;
  /** Why it could not be saved. */
  problem?: string | undefined;
}

/** Fast enough to follow, slow enough not to run a rule for every letter. Milliseconds. */
const PAUSE = 200;
/** Bytes of a file. */
const LARGEST = 1_000_000;

/** What the reader does with sites of their own. */
export function createTeachActs(client: LibraryClient, store: Store<LibraryState>, stage: Stage) {
  const form = createForm(client, store);

  async function save(): Promise<void> {
    const current = store.get().form;
    if (!current) return;
    const { rule, replaces, refusals = 0 } = current;
    const problems = client.checkRule(rule);
    if (problems) return form.change({ trial: { status: 'invalid', problems }, refusals: refusals + 1 });
    try {
      const { answer, isOn } = await client.saveTaught({ rule, replaces });
      store.set({ form: undefined, answer });
      stage.say(
        isOn
          ? `${rule.name} is saved and on.`
          : `${rule.name} is saved, and off: without the permission it works in the popup alone.`,
      );
    } catch (error) {
      form.change({ problem: wordsOf(error) });
    }
  }

  async function removeTaught({ name, taught }: SiteView): Promise<void> {
    if (!taught) return;
    const again = () => void removeTaught({ name, taught } as SiteView);
    const isDone = await stage.show(() => client.removeTaught(taught.pattern), again);
    // The permission may be asked for again: undoing is a click.
    const undo = () => void stage.show(async () => (await client.saveTaught({ rule: taught })).answer, again);
    if (isDone) stage.say(`${name} was removed.`, undo);
  }

  async function importTaught(file: Pick<File, 'size' | 'text'>): Promise<void> {
    let report: TaughtImport | undefined;
    store.set({ imported: undefined });
    const isDone = await stage.show(
      async () => {
        if (file.size > LARGEST)
          throw new Error('This file is too large for taught sites. Nothing was changed.');
        report = await client.importTaught(await file.text());
        return report.answer;
      },
      () => void importTaught(file),
    );
    if (isDone) store.set({ imported: report });
  }

  return {
    ...form.acts,
    saveForm: save,
    removeTaught,
    importTaught,
    exportTaught(): void {
      const rules = (store.get().answer?.sites ?? []).flatMap(({ taught }) => (taught ? [taught] : []));
      client.exportTaught(rules);
    },
    dismissImport: (): void => store.set({ imported: undefined }),
  };
}

/** The form and its trial: of several the latest counts. */
function createForm(client: LibraryClient, store: Store<LibraryState>) {
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const change = (patch: Partial<TeachForm>) => {
    const { form } = store.get();
    if (form) store.set({ form: { ...form, ...patch } });
  };
  async function tryNow(): Promise<void> {
    const { form } = store.get();
    if (form?.tabId === undefined) return recheck();
    turn += 1;
    const own = turn;
    const trial = await client
      .tryRule(form.tabId, form.rule)
      .catch((): TaughtTrial => ({ status: 'unreadable' }));
    if (own === turn) change({ trial });
  }
  /** Fields that were refused say as soon as they are right. */
  function recheck(): void {
    const { form } = store.get();
    if (form?.trial?.status !== 'invalid') return;
    const problems = client.checkRule(form.rule);
    change({ trial: problems && { status: 'invalid', problems } });
  }
  async function openForm(form: TeachForm): Promise<void> {
    turn += 1;
    store.set({ form });
    await tryNow();
  }

  return {
    change,
    acts: {
      openForm,
      /** From the popup: a rule for the page that is open in that tab. */
      async teachTab(tabId: number): Promise<void> {
        const address = await client.tabAddress(tabId).catch(() => undefined);
        await openForm({ rule: suggestRule(address ?? ''), tabId });
      },
      setField(field: RuleField, value: string): void {
        const { form } = store.get();
        if (!form) return;
        change({ rule: { ...form.rule, [field]: value }, problem: undefined });
        clearTimeout(timer);
        timer = setTimeout(() => void tryNow(), PAUSE);
      },
      closeForm(): void {
        turn += 1;
        clearTimeout(timer);
        store.set({ form: undefined });
      },
    },
  };
}
