import { h } from 'preact';
import { hasWords, t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { Time } from '../app/time.js';
import { providerWords } from '../parts/badges.js';
import { DataTable } from '../parts/data-table.js';
import { Empty, Loaded, LoadMore } from '../parts/notices.js';
import { size } from '../parts/size.js';

const reasonWords = (reason) => (hasWords(`refused.${reason}`) ? t(`refused.${reason}`) : reason);

const columns = () => [
  { key: 'time', label: t('journal.received'), heading: true, cell: ({ at }) => h(Time, { at, show: 'precise' }) },
  { key: 'provider', label: t('integrations.provider'), cell: ({ provider }) => (provider ? providerWords(provider) : '–') },
  { key: 'integration', label: t('journal.integration'), cell: ({ integrationId }) => integrationId ?? t('journal.noIntegration') },
  { key: 'reason', label: t('refused.reason'), cell: ({ reason }) => reasonWords(reason) },
  { key: 'signed', label: t('refused.signed'), cell: ({ signed }) => t(signed ? 'answer.yes' : 'answer.no') },
  { key: 'bytes', label: t('journal.size'), numeric: true, cell: ({ bytes }) => (bytes == null ? '–' : size(bytes)) },
];

/** The posts that were turned away at the door, the newest first. They never become part of the history. */
export function RefusedWebhooks() {
  const list = useList('/refused-webhooks');
  return h('div', null,
    h('p', { class: 'help tab-help' }, t('refused.help')),
    h(Loaded, { resource: list, rows: 4 },
      list.items.length
        ? h(DataTable, { caption: t('journal.refused'), columns: columns(), items: list.items })
        : h(Empty, { title: t('refused.empty'), text: t('refused.emptyHelp') }),
      h(LoadMore, { list })));
}
