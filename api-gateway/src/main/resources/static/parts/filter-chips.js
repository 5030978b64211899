import { h } from 'preact';

const isPressed = (value, chosen) => (Array.isArray(chosen) ? (value ? chosen.includes(value) : !chosen.length) : chosen === value);

/** What is chosen once a chip of a set was pressed; the one for everything takes all others back. */
export function toggled(chosen, value) {
  if (!value) return [];
  return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
}

/**
 * Buttons of which one is pressed, or any number where `chosen` is a list.
 *
 * @param choices `[value, words, count]`; the value of the one for everything is empty
 */
export function FilterChips({ label, choices, chosen, onChoose }) {
  return h('ul', { class: 'filter-chips', 'aria-label': label }, choices.map(([value, words, count]) =>
    h('li', { key: value },
      h('button', { type: 'button', class: 'filter-chip', 'aria-pressed': String(isPressed(value, chosen)), onClick: () => onChoose(value) },
        words, count !== undefined && h('span', { class: 'count' }, count)))));
}
