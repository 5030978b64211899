import { h } from 'preact';
import { language } from '../app/messages.js';

/** An amount with its currency; without one where the customer named none. */
export function money(amount, currency) {
  const plain = !currency || currency === 'XXX';
  const style = plain ? {} : { style: 'currency', currency };
  return new Intl.NumberFormat(language.get(), { maximumFractionDigits: 2, ...style }).format(amount);
}

/**
 * Numbers that say at a glance how things are.
 *
 * @param tiles `[words, value, detail]`
 */
export function Tiles({ label, tiles }) {
  return h('section', { 'aria-label': label },
    h('dl', { class: 'tiles' }, tiles.map(([words, value, detail]) =>
      h('div', { key: words, class: 'tile' },
        h('dt', null, words),
        h('dd', null, value, detail && h('span', { class: 'soft' }, detail))))));
}
