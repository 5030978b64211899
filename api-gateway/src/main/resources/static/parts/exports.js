import { h } from 'preact';
import { useState } from 'preact/hooks';
import { withQuery } from '../app/api.js';
import { t } from '../app/messages.js';
import { user } from '../app/session.js';
import { FormDialog } from './dialog.js';

const KEY = 'dragoman.exportColumns';
const FORMS = ['csv', 'xlsx', 'json'];

/** All that can be taken away, in the order in which it is; the same names as in the API. */
const COLUMNS = [
  'inquiry_id', 'customer_name', 'email', 'phone', 'home_address', 'trip_cost', 'currency', 'destination', 'travel_start_date',
  'travel_end_date', 'travelers', 'status', 'stage', 'missing', 'data_completeness', 'priority', 'created_date', 'last_message',
];

const orAll = (columns) => (columns.length ? columns : COLUMNS);

const remembered = () => orAll((localStorage.getItem(KEY) ?? '').split(',').filter((name) => COLUMNS.includes(name)));

function ColumnsDialog({ chosen, onChosen, onClose }) {
  const act = async (values) => {
    const columns = orAll(COLUMNS.filter((name) => name in values));
    localStorage.setItem(KEY, columns.join());
    onChosen(columns);
  };
  return h(FormDialog, { title: t('export.columns'), action: t('dialog.save'), act, onClose },
    h('fieldset', { class: 'column-choice' },
      h('legend', null, t('export.columnsHelp')),
      COLUMNS.map((name) => h('label', { key: name, class: 'check' },
        h('input', { type: 'checkbox', name, defaultChecked: chosen.includes(name) }), t(`export.column.${name}`)))));
}

/** The same rows as on the screen, to take away; which columns of them is remembered in this browser. */
export function Exports({ filter }) {
  const [columns, setColumns] = useState(remembered);
  const [choosing, setChoosing] = useState(false);
  if (user.get()?.role === 'viewer') return null;
  const wanted = { ...filter, columns: columns.length < COLUMNS.length ? columns.join() : '' };
  return h('div', { class: 'exports' }, t('export.title'),
    FORMS.map((form) => h('a', { key: form, class: 'button', href: withQuery(`/api/v1/inquiries/export.${form}`, wanted), download: '' }, form.toUpperCase())),
    h('button', { type: 'button', onClick: () => setChoosing(true) }, t('export.columnsCount', { count: columns.length })),
    choosing && h(ColumnsDialog, { chosen: columns, onChosen: setColumns, onClose: () => setChoosing(false) }));
}
