import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../Problem.tsx';
import { useStore } from '../store.ts';
import { Toast } from '../Toast.tsx';
import type { LibraryModel } from './model.ts';
import { SECTIONS, type Section } from './sections.ts';

interface ScreenProps {
  model: LibraryModel;
}

/** The extension in a tab of its own: a heading, its sections, and one of them. */
export function Screen({ model }: ScreenProps) {
  const state = useStore(model);
  const { id, label, View } = useSection();
  useEffect(() => {
    addEventListener('keydown', slash);
    return () => removeEventListener('keydown', slash);
  }, []);
  return (
    <div class="library" lang="en">
      <header>
        <h1>Kindred</h1>
        <nav aria-label="Sections">
          <ul>
            {SECTIONS.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`} aria-current={section.id === id ? 'page' : undefined}>
                  {section.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <h2>{label}</h2>
        {state.problem && <Problem {...state.problem} />}
        <View state={state} model={model} />
      </main>
      <Toast toast={state.toast} onDismiss={model.dismiss} />
    </div>
  );
}

/** The section that the address names, as it changes. */
function useSection(): Section {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const [first] = SECTIONS;
  const [name = ''] = hash.slice(1).split('/');
  const named = SECTIONS.find(({ id }) => id === name) ?? first;
  if (!named) throw new Error('The library has no section.');
  return named;
}

/** Leads into the section's box, from anywhere but where text is typed. */
function slash(event: KeyboardEvent): void {
  if (event.key !== '/' || event.ctrlKey || event.metaKey) return;
  if (event.target instanceof Element && event.target.matches('input, textarea')) return;
  event.preventDefault();
  document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus();
}
