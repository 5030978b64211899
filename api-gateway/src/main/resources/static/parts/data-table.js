import { h } from 'preact';

/**
 * A table that becomes a list of cards where there is little room. Its roles are spelled out, because browsers drop them
 * once cells are laid out as blocks. There, cells without a value are left out; `dense` puts several into one line.
 *
 * @param columns `{key, label, cell(item), heading?, numeric?, actions?}`; the cell of the `heading` column names its row
 */
export function DataTable({ caption, columns, items, dense, keyOf = (item) => item.id }) {
  return h('div', { class: `table-card ${dense ? 'dense' : ''}` },
    h('table', { role: 'table' },
      h('caption', { class: 'visually-hidden' }, caption),
      h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, columns.map(({ key, label, numeric, actions }) =>
        h('th', { key, role: 'columnheader', scope: 'col', class: numeric ? 'numeric' : '' },
          actions ? h('span', { class: 'visually-hidden' }, label) : label)))),
      h('tbody', { role: 'rowgroup' }, items.map((item) =>
        h('tr', { key: keyOf(item), role: 'row' }, columns.map((column) => h(Cell, { key: column.key, column, item })))))));
}

function Cell({ column, item }) {
  const { label, cell, heading, numeric, actions } = column;
  const value = cell(item);
  const blank = value === undefined || value === null || value === false || value === '–';
  const kind = [numeric && 'numeric', actions && 'row-actions', blank && 'blank'].filter(Boolean).join(' ');
  const content = [!actions && h('span', { class: 'cell-label', 'aria-hidden': 'true' }, label), h('div', { class: 'cell' }, blank ? '–' : value)];
  return heading
    ? h('th', { role: 'rowheader', scope: 'row', class: kind }, content)
    : h('td', { role: 'cell', class: kind }, content);
}
