import { h } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { narrow, place } from '../app/router.js';
import { isAdmin, mayReadDeliveries } from '../app/session.js';
import { useStore } from '../app/store.js';
import { Time } from '../app/time.js';
import { DeliveryStateChip, providerWords } from '../parts/badges.js';
import { DataTable } from '../parts/data-table.js';
import { FilterChips } from '../parts/filter-chips.js';
import { Empty, Loaded, LoadMore } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { RedriveMany } from '../parts/redrive-many.js';
import { size } from '../parts/size.js';
import { DeadLetters } from './dead-letters.js';
import { RefusedWebhooks } from './refused-webhooks.js';

const STATES = ['pending', 'effective', 'no-effect', 'failed', 'unrouted'];

function StateFilter({ chosen }) {
  return h(FilterChips, {
    label: t('journal.filter'), chosen, onChoose: (state) => narrow({ state }),
    choices: [['', t('board.all')], ...STATES.map((state) => [state, t(`delivery.state.${state}`)])],
  });
}

function Received({ item }) {
  const time = h(Time, { at: item.receivedAt, show: 'precise' });
  return mayReadDeliveries() ? h('a', { href: `/journal/${encodeURIComponent(item.id)}` }, time) : time;
}

const columns = () => [
  { key: 'time', label: t('journal.received'), heading: true, cell: (item) => h(Received, { item }) },
  { key: 'provider', label: t('integrations.provider'), cell: ({ provider }) => providerWords(provider) },
  { key: 'integration', label: t('journal.integration'), cell: ({ integrationId }) => integrationId ?? t('journal.noIntegration') },
  { key: 'state', label: t('users.state'), cell: ({ state }) => h(DeliveryStateChip, { state }) },
  { key: 'events', label: t('journal.events'), numeric: true, cell: ({ events }) => events },
  { key: 'failures', label: t('journal.failures'), numeric: true, cell: ({ failures }) => failures },
  { key: 'bytes', label: t('journal.size'), numeric: true, cell: ({ bytes }) => size(bytes) },
];

function Deliveries({ state }) {
  const list = useList('/webhook-deliveries', { state }, ['delivery']);
  const [redriving, setRedriving] = useState(false);
  return h('div', null,
    h('div', { class: 'tab-head' },
      h(StateFilter, { chosen: state }),
      isAdmin() && state && list.items.length > 0 && h('button', { type: 'button', onClick: () => setRedriving(true) }, t('journal.redriveThese'))),
    h(Loaded, { resource: list, rows: 6 },
      list.items.length
        ? h(DataTable, { caption: t('journal.title'), columns: columns(), items: list.items, dense: true })
        : h(Empty, { title: t(state ? 'journal.noMatch' : 'journal.empty'), text: t('journal.emptyHelp') }),
      h(LoadMore, { list })),
    redriving && h(RedriveMany, {
      path: '/webhook-deliveries/redrive', filter: { state }, onSaved: list.refresh, onClose: () => setRedriving(false),
    }));
}

const TABS = { stored: Deliveries, letters: DeadLetters, refused: RefusedWebhooks };

function Tabs({ chosen }) {
  return h('nav', { class: 'tabs', 'aria-label': t('journal.title') }, h('ul', null, Object.keys(TABS).map((tab) =>
    h('li', { key: tab },
      h('a', { href: tab === 'stored' ? '/journal' : `/journal?tab=${tab}`, 'aria-current': tab === chosen ? 'page' : undefined },
        t(`journal.${tab}`))))));
}

/** Every post of a provider, as it came, and what became of it. */
export function WebhookJournal() {
  const { query } = useStore(place);
  const tab = mayReadDeliveries() && query.get('tab') in TABS ? query.get('tab') : 'stored';
  return h('div', null,
    h(PageHead, { title: t('journal.title'), help: t('journal.help') }),
    mayReadDeliveries() && h(Tabs, { chosen: tab }),
    h(TABS[tab], { key: tab, state: query.get('state') ?? '' }));
}
