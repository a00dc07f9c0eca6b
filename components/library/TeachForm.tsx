import { useEffect, useId, useRef } from 'preact/hooks';
import type { TaughtTrial } from '../../lib/messaging/site-protocol.ts';
import type { RuleField } from '../../lib/sites/taught/rule.ts';
import type { LibraryModel } from './model.ts';
import { TrialBox } from './TrialBox.tsx';
import type { TeachForm as Form } from './teach.ts';

interface TeachFormProps {
  form: Form;
  model: LibraryModel;
}

interface FieldText {
  id: RuleField;
  label: string;
  hint: string;
}

const FIELDS: readonly FieldText[] = [
  { id: 'name', label: 'Name', hint: 'As you call the site.' },
  {
    id: 'pattern',
    label: 'Addresses of its papers',
    hint: 'A star stands for any text: https://example.org/papers/*',
  },
  { id: 'title', label: 'Title', hint: 'CSS selector of the element that holds it.' },
  { id: 'abstract', label: 'Abstract', hint: 'CSS selector. May be left empty.' },
  { id: 'authors', label: 'Authors', hint: 'CSS selector of all their elements. May be left empty.' },
];

/** Teaches a site: where its papers are, and where on a page their title and abstract stand. */
export function TeachForm({ form, model }: TeachFormProps) {
  const self = useRef<HTMLFormElement>(null);
  useEffect(() => {
    self.current?.scrollIntoView({ block: 'nearest' });
    self.current?.querySelector('input')?.focus();
  }, []);
  useEffect(() => {
    if (form.refusals) self.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form.refusals]);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    // At once: the browser asks for a permission within a click alone.
    void model.saveForm();
  };
  const { tabId, trial, problem, replaces } = form;
  return (
    <form class="teach" aria-labelledby="teach" ref={self} onSubmit={onSubmit} data-kindred="teach">
      <h3 id="teach">{replaces === undefined ? 'Teach a site' : 'Change what you taught'}</h3>
      <div class="fields">
        {FIELDS.map((field) => (
          <Field key={field.id} field={field} form={form} model={model} />
        ))}
      </div>
      <TrialBox isOpen={tabId !== undefined} trial={trial} />
      {problem && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      <p class="acts">
        <button type="submit" class="button main">
          Save and turn on
        </button>
        <button type="button" class="button" onClick={model.closeForm}>
          Cancel
        </button>
        <span class="quiet">Your browser will ask whether Kindred may read that site.</span>
      </p>
    </form>
  );
}

function Field({ field, form, model }: TeachFormProps & { field: FieldText }) {
  const id = useId();
  const problem = problemOf(form.trial, field.id);
  return (
    <div class="field-row">
      <label for={id}>{field.label}</label>
      <input
        id={id}
        class={`text ${field.id === 'name' ? '' : 'code'}`}
        name={field.id}
        value={form.rule[field.id] ?? ''}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={500}
        onInput={(event) => model.setField(field.id, event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class={problem ? 'error' : 'quiet'}>
        {problem ?? field.hint}
      </p>
    </div>
  );
}

function problemOf(trial: TaughtTrial | undefined, field: RuleField): string | undefined {
  return trial?.status === 'invalid' ? trial.problems[field] : undefined;
}
