import { h } from 'preact';
import { useId, useState } from 'preact/hooks';

/** As narrow as in the style sheets. */
const narrow = matchMedia('(max-width: 48rem)');

/** Whether the page began on a narrow screen; turning a phone takes nothing away that is open. */
export const useNarrowStart = () => useState(() => narrow.matches)[0];

/** What is at hand on a desk, and behind a button on a phone, where the list shall begin on the first screen. */
export function Fold({ words, children }) {
  const id = useId();
  const [open, setOpen] = useState(!useNarrowStart());
  return h('div', { class: `fold ${open ? 'open' : ''}` },
    h('button', { type: 'button', class: 'quiet fold-button', 'aria-expanded': String(open), 'aria-controls': id, onClick: () => setOpen(!open) }, words),
    h('div', { class: 'folded', id }, children));
}
