import type { TaughtTrial } from '../../lib/messaging/site-protocol.ts';
import { shortened } from './suggest.ts';

interface TrialBoxProps {
  /** Whether there is an open page to try the rule on. */
  isOpen: boolean;
  trial: TaughtTrial | undefined;
}

/** What the rule finds on the open page, as it is typed. */
export function TrialBox({ isOpen, trial }: TrialBoxProps) {
  return (
    <div class="trial" role="status" data-kindred="trial">
      <h4>On the open page</h4>
      <Finds isOpen={isOpen} trial={trial} />
    </div>
  );
}

function Finds({ isOpen, trial }: TrialBoxProps) {
  if (!isOpen) {
    return (
      <p class="quiet">
        To try a rule as you type, open a paper of the site, press Kindred’s button there, then the pencil,
        and choose “Teach Kindred this site”.
      </p>
    );
  }
  if (!trial) return <p class="quiet">Reading the page…</p>;
  if (trial.status === 'unreadable') {
    return (
      <p class="quiet">
        The page cannot be read any more. Go back to it, press Kindred’s button there, and teach it from the
        pencil.
      </p>
    );
  }
  if (trial.status === 'invalid') return <p class="quiet">Once the fields are right, it is tried here.</p>;
  const { title, abstract, authors, matches } = trial;
  return (
    <>
      {!matches && <p class="error">The address of the open page is not one of these.</p>}
      <dl>
        <Found name="Title" text={title} />
        <Found name="Abstract" text={shortened(abstract, 320)} />
        <Found name="Authors" text={shortened(authors.join(', '), 160)} />
      </dl>
    </>
  );
}

function Found({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={text === '' ? 'quiet' : undefined} data-found={name.toLowerCase()}>
        {text === '' ? 'Nothing found' : text}
      </dd>
    </div>
  );
}
