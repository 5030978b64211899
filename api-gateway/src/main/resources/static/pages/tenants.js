import { h } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { Time } from '../app/time.js';
import { DataTable } from '../parts/data-table.js';
import { FormDialog } from '../parts/dialog.js';
import { FormField } from '../parts/form-field.js';
import { Loaded, LoadMore } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';

function AddTenant({ onSaved, onClose }) {
  const act = async (values) => {
    await send('POST', '/tenants', values);
    onSaved();
  };
  return h(FormDialog, { title: t('tenants.add'), action: t('tenants.add'), about: 'tenant', act, onClose }, (errorOf) => [
    h(FormField, {
      label: t('tenants.id'), name: 'id', required: true, pattern: '[a-z0-9\\-]+', autocapitalize: 'none', autocomplete: 'off',
      hint: t('tenants.idHint'), error: errorOf('id'),
    }),
    h(FormField, { label: t('tenants.name'), name: 'name', required: true, autocomplete: 'off', error: errorOf('name') }),
  ]);
}

const columns = () => [
  { key: 'id', label: t('tenants.id'), heading: true, cell: ({ id }) => id },
  { key: 'name', label: t('tenants.name'), cell: ({ name }) => name },
  { key: 'created', label: t('table.created'), cell: ({ createdAt }) => h(Time, { at: createdAt }) },
];

/** The organisations that share this installation without seeing each other. */
export function Tenants() {
  const list = useList('/tenants');
  const [adding, setAdding] = useState(false);
  return h('div', null,
    h(PageHead, { title: t('tenants.title'), help: t('tenants.help') },
      h('button', { type: 'button', class: 'primary', onClick: () => setAdding(true) }, t('tenants.add'))),
    h(Loaded, { resource: list }, h(DataTable, { caption: t('tenants.title'), columns: columns(), items: list.items }), h(LoadMore, { list })),
    adding && h(AddTenant, { onSaved: list.refresh, onClose: () => setAdding(false) }));
}
