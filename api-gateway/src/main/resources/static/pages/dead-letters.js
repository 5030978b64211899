import { h } from 'preact';
import { useState } from 'preact/hooks';
import { announce } from '../app/announcer.js';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { isAdmin } from '../app/session.js';
import { Time } from '../app/time.js';
import { DataTable } from '../parts/data-table.js';
import { FormDialog } from '../parts/dialog.js';
import { FormField } from '../parts/form-field.js';
import { Empty, ErrorNotice, Loaded, LoadMore } from '../parts/notices.js';
import { RedriveMany } from '../parts/redrive-many.js';

const pathOf = ({ id }) => `/dead-letters/${encodeURIComponent(id)}`;
const itemWords = ({ item }) => (item < 0 ? t('delivery.whole') : t('letters.item', { number: item + 1 }));

function Discard({ item, onSaved, onClose }) {
  const act = async ({ reason }) => {
    await send('POST', `${pathOf(item)}/discard`, { reason });
    onSaved();
  };
  return h(FormDialog, { title: t('letters.discardTitle'), action: t('letters.discard'), danger: true, act, onClose }, (errorOf) => [
    h('p', null, t('letters.discardText')),
    h(FormField, { label: t('refused.reason'), name: 'reason', required: true, maxLength: 500, autocomplete: 'off', error: errorOf('reason') }),
  ]);
}

function Delivery({ letter }) {
  return h('div', null,
    h('a', { href: `/journal/${encodeURIComponent(letter.deliveryId)}` }, h(Time, { at: letter.receivedAt, show: 'precise' })),
    h('span', { class: 'soft below' }, `${itemWords(letter)} · ${letter.kind}`));
}

function Reason({ letter: { code, reason } }) {
  return h('div', null, h('code', null, code), h('span', { class: 'soft below', lang: 'en' }, reason));
}

function columns(onRedrive, onDiscard) {
  const button = (letter, words, act) =>
    h('button', { type: 'button', class: 'quiet', 'aria-label': `${words}: ${letter.deliveryId}, ${itemWords(letter)}`, onClick: () => act(letter) }, words);
  return [
    { key: 'delivery', label: t('journal.received'), heading: true, cell: (letter) => h(Delivery, { letter }) },
    { key: 'integration', label: t('journal.integration'), cell: ({ integrationId }) => integrationId ?? t('journal.noIntegration') },
    { key: 'reason', label: t('refused.reason'), cell: (letter) => h(Reason, { letter }) },
    { key: 'count', label: t('letters.count'), numeric: true, cell: ({ count }) => count },
    { key: 'failed', label: t('delivery.failedAt'), cell: ({ failedAt }) => h(Time, { at: failedAt, show: 'age' }) },
    isAdmin() && {
      key: 'actions', label: t('table.actions'), actions: true,
      cell: (letter) => [button(letter, t('letters.redrive'), onRedrive), button(letter, t('letters.discard'), onDiscard)],
    },
  ].filter(Boolean);
}

/** What could not be worked and waits for somebody: to have it tried again, or to leave it. */
export function DeadLetters() {
  const list = useList('/dead-letters', {}, ['delivery']);
  const [discarding, setDiscarding] = useState(null);
  const [all, setAll] = useState(false);
  const [trouble, setTrouble] = useState(null);
  const onRedrive = async (letter) => {
    setTrouble(null);
    try {
      await send('POST', `${pathOf(letter)}/redrive`);
      announce(t('redrive.done', { count: 1 }));
    } catch (error) {
      setTrouble(error);
    }
    await list.refresh();
  };
  return h('div', null,
    h('div', { class: 'tab-head' },
      h('p', { class: 'help' }, t('letters.help')),
      isAdmin() && list.items.length > 0 && h('button', { type: 'button', onClick: () => setAll(true) }, t('letters.redriveAll'))),
    trouble && h(ErrorNotice, { error: trouble }),
    h(Loaded, { resource: list, rows: 4 },
      list.items.length
        ? h(DataTable, { caption: t('letters.title'), columns: columns(onRedrive, setDiscarding), items: list.items })
        : h(Empty, { title: t('letters.empty'), text: t('letters.emptyHelp') }),
      h(LoadMore, { list })),
    discarding && h(Discard, { item: discarding, onSaved: list.refresh, onClose: () => setDiscarding(null) }),
    all && h(RedriveMany, { path: '/dead-letters/redrive', filter: {}, onSaved: list.refresh, onClose: () => setAll(false) }));
}
