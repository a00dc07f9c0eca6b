import type { ComponentType } from 'preact';
import type { LibraryModel, LibraryState } from './model.ts';
import { SitesSection } from './SitesSection.tsx';

export interface SectionProps {
  state: LibraryState;
  model: LibraryModel;
}

export interface Section {
  /** Its fragment in the address. */
  id: string;
  label: string;
  View: ComponentType<SectionProps>;
}

/** The library's sections, in their order; the first is the one to open on. */
export const SECTIONS: readonly Section[] = [{ id: 'sites', label: 'Sites', View: SitesSection }];
