import { h } from 'preact';

/** How many stand beside each other where there is room: rows of even length. */
const columns = (count) => Math.ceil(count / Math.ceil(count / 5));

/**
 * Numbers that say at a glance how things are.
 *
 * @param tiles `[words, value, detail]`
 */
export function Tiles({ label, tiles }) {
  return h('section', { 'aria-label': label },
    h('dl', { class: `tiles by-${columns(tiles.length)}` }, tiles.map(([words, value, detail]) =>
      h('div', { key: words, class: 'tile' },
        h('dt', null, words),
        h('dd', null, value, detail && h('span', { class: 'soft' }, detail))))));
}
