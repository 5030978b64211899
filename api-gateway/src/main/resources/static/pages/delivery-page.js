import { h } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../app/api.js';
import { hasWords, t } from '../app/messages.js';
import { useResource } from '../app/resource.js';
import { isAdmin } from '../app/session.js';
import { Time } from '../app/time.js';
import { DeliveryStateChip, providerWords } from '../parts/badges.js';
import { DataTable } from '../parts/data-table.js';
import { FormDialog } from '../parts/dialog.js';
import { Icon } from '../parts/icons.js';
import { pretty } from '../parts/message-bubble.js';
import { Empty, Loaded } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { size } from '../parts/size.js';

const pathOf = (id) => `/webhook-deliveries/${encodeURIComponent(id)}`;
const INQUIRY = /^inquiry:[^:]+:(.+)$/;

function Redrive({ id, onSaved, onClose }) {
  const act = async () => {
    await send('POST', `${pathOf(id)}/redrive`);
    onSaved();
  };
  return h(FormDialog, { title: t('delivery.redrive'), action: t('delivery.redrive'), act, onClose }, h('p', null, t('delivery.redriveText')));
}

function Facts({ delivery }) {
  const { state, provider, integrationId, route, verdict, receivedAt, bytes, contentType, redrives } = delivery;
  const fact = (words, value) => [h('dt', null, words), h('dd', null, value)];
  return h('section', { class: 'card', 'aria-labelledby': 'facts-title' },
    h('h2', { id: 'facts-title' }, t('delivery.facts')),
    h('dl', { class: 'plain-list' },
      fact(t('users.state'), h(DeliveryStateChip, { state })),
      fact(t('delivery.verdict'), hasWords(`verdict.${verdict}`) ? t(`verdict.${verdict}`) : verdict),
      fact(t('journal.received'), h(Time, { at: receivedAt, show: 'precise' })),
      fact(t('integrations.provider'), providerWords(provider)),
      fact(t('journal.integration'), integrationId ?? t('journal.noIntegration')),
      fact(t('delivery.route'), t(`route.${route.toLowerCase()}`)),
      fact(t('delivery.content'), `${contentType} · ${size(bytes)}`),
      redrives.length > 0 && fact(t('delivery.redrives'), h('ul', null,
        redrives.map(({ at }) => h('li', { key: at }, h(Time, { at, show: 'precise' })))))));
}

function Aggregate({ aggregate }) {
  const inquiry = INQUIRY.exec(aggregate);
  return inquiry ? h('a', { href: `/inquiries/${encodeURIComponent(inquiry[1])}` }, h('code', null, aggregate)) : h('code', null, aggregate);
}

const eventColumns = () => [
  { key: 'position', label: t('delivery.position'), numeric: true, cell: ({ position }) => position },
  { key: 'type', label: t('delivery.event'), heading: true, cell: ({ type }) => h('code', null, type) },
  { key: 'aggregate', label: t('delivery.aggregate'), cell: ({ aggregate }) => h(Aggregate, { aggregate }) },
];

const failureColumns = () => [
  { key: 'item', label: t('delivery.item'), numeric: true, cell: ({ item }) => (item < 0 ? t('delivery.whole') : item + 1) },
  { key: 'kind', label: t('delivery.kind'), cell: ({ kind }) => kind },
  { key: 'code', label: t('delivery.code'), heading: true, cell: ({ code }) => h('code', null, code) },
  { key: 'reason', label: t('refused.reason'), cell: ({ reason }) => h('span', { lang: 'en' }, reason) },
  { key: 'at', label: t('delivery.failedAt'), cell: ({ at }) => h(Time, { at, show: 'precise' }) },
];

function Consequences({ delivery: { events, failures } }) {
  return h('section', { class: 'card', 'aria-labelledby': 'consequences-title' },
    h('h2', { id: 'consequences-title' }, t('delivery.consequences')),
    failures.length > 0 && h('div', { class: 'failures' }, h('h3', null, t('journal.failures')),
      h(DataTable, { caption: t('journal.failures'), columns: failureColumns(), items: failures, keyOf: ({ item, at }) => `${item} ${at}` })),
    failures.length > 0 && events.length > 0 && h('h3', null, t('journal.events')),
    events.length > 0
      ? h(DataTable, { caption: t('journal.events'), columns: eventColumns(), items: events, keyOf: ({ position }) => position })
      : h(Empty, { title: t('delivery.noEvents'), text: t('delivery.noEventsHelp') }));
}

function Headers({ delivery: { headers } }) {
  return h('section', { class: 'card', 'aria-labelledby': 'headers-title' },
    h('h2', { id: 'headers-title' }, t('delivery.headers')),
    h('dl', { class: 'plain-list' },
      Object.entries(headers).map(([name, value]) => [h('dt', null, h('code', null, name)), h('dd', null, h('code', null, value))])));
}

function Content({ delivery: { raw, id } }) {
  return h('section', { class: 'card', 'aria-labelledby': 'content-title' },
    h('h2', { id: 'content-title' }, t('delivery.raw')),
    h('p', null, h('a', { href: `/api/v1${pathOf(id)}/raw`, download: `${id}.bin` }, t('delivery.download'))),
    h('pre', { tabIndex: 0 }, raw ? pretty(raw) : t('delivery.erased')));
}

/** One delivery: what came, and everything that followed from it. */
export function DeliveryPage({ id }) {
  const resource = useResource(pathOf(id), ['delivery']);
  const [redriving, setRedriving] = useState(false);
  const delivery = resource.data;
  const back = h('a', { class: 'back', href: '/journal' }, h(Icon, { name: 'back' }), t('delivery.back'));
  return h('div', null,
    h(PageHead, { title: t('delivery.title'), help: t('delivery.help'), back },
      delivery && isAdmin() && h('button', { type: 'button', onClick: () => setRedriving(true) }, t('delivery.redrive'))),
    h(Loaded, { resource, rows: 4 },
      delivery && h('div', { class: 'stack' },
        h('div', { class: 'pair' }, h(Facts, { delivery }), h(Headers, { delivery })),
        h(Consequences, { delivery }),
        h(Content, { delivery }))),
    redriving && h(Redrive, { id, onSaved: resource.refresh, onClose: () => setRedriving(false) }));
}
