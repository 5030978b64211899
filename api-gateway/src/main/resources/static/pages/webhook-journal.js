import { h } from 'preact';
import { t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { narrow, place } from '../app/router.js';
import { mayReadDeliveries } from '../app/session.js';
import { useStore } from '../app/store.js';
import { Time } from '../app/time.js';
import { DeliveryStateChip, providerWords } from '../parts/badges.js';
import { DataTable } from '../parts/data-table.js';
import { FilterChips } from '../parts/filter-chips.js';
import { Empty, Loaded, LoadMore } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { size } from '../parts/size.js';
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
  return h('div', null,
    h('div', { class: 'board-tools' }, h(StateFilter, { chosen: state })),
    h(Loaded, { resource: list, rows: 6 },
      list.items.length
        ? h(DataTable, { caption: t('journal.title'), columns: columns(), items: list.items })
        : h(Empty, { title: t(state ? 'journal.noMatch' : 'journal.empty'), text: t('journal.emptyHelp') }),
      h(LoadMore, { list })));
}

function Tabs({ refused }) {
  const tab = (href, words, here) => h('li', null, h('a', { href, 'aria-current': here ? 'page' : undefined }, words));
  return h('nav', { class: 'tabs', 'aria-label': t('journal.title') }, h('ul', null,
    tab('/journal', t('journal.stored'), !refused),
    tab('/journal?tab=refused', t('journal.refused'), refused)));
}

/** Every post of a provider, as it came, and what became of it. */
export function WebhookJournal() {
  const { query } = useStore(place);
  const refused = mayReadDeliveries() && query.get('tab') === 'refused';
  return h('div', null,
    h(PageHead, { title: t('journal.title'), help: t('journal.help') }),
    mayReadDeliveries() && h(Tabs, { refused }),
    refused ? h(RefusedWebhooks) : h(Deliveries, { state: query.get('state') ?? '' }));
}
