import { h } from 'preact';

/**
 * Buttons of which one is pressed.
 *
 * @param choices `[value, words, count]`; the value of the one for everything is empty
 */
export function FilterChips({ label, choices, chosen, onChoose }) {
  return h('ul', { class: 'filter-chips', 'aria-label': label }, choices.map(([value, words, count]) =>
    h('li', { key: value },
      h('button', { type: 'button', class: 'filter-chip', 'aria-pressed': String(chosen === value), onClick: () => onChoose(value) },
        words, count !== undefined && h('span', { class: 'count' }, count)))));
}
