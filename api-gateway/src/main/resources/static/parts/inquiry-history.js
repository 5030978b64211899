import { h } from 'preact';
import { useState } from 'preact/hooks';
import { hasWords, t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { Time } from '../app/time.js';
import { causeWords, readerWords, useNames, who } from './actors.js';
import { statusWords } from './badges.js';
import { inquiryPath } from './correction-form.js';
import { DataTable } from './data-table.js';
import { Dialog } from './dialog.js';
import { noteWords } from './field-notes.js';
import { fieldWords, shownInLine } from './inquiry-fields.js';
import { Loaded, LoadMore } from './notices.js';

const whatWords = (what) => (hasWords(`inquiry.event.${what}`) ? t(`inquiry.event.${what}`) : what);

/** Why it happened: nobody wrote, and something was missing. */
function reasonWords({ since, missing }) {
  return [
    since && [t('inquiry.silentSince'), ' ', h(Time, { at: since })],
    since && missing.length > 0 && '; ',
    missing.length > 0 && t('inquiry.missingWas', { fields: missing.map(fieldWords).join(', ') }),
  ];
}

function detailWords({ what, detail, fields, since, missing }) {
  if (fields.length) return fields.map(fieldWords).join(', ');
  if (what === 'InquiryStatusChanged') return [statusWords(detail), missing.length > 0 && ' · ', reasonWords({ missing })];
  if (since || missing.length) return reasonWords({ since, missing });
  if (what === 'InquiryClosed' && hasWords(`close.${detail}`)) return t(`close.${detail}`);
  if (what === 'ExtractionRecorded') return readerWords({ extractor: detail });
  return what === 'MessageLinked' ? h('a', { href: `#message-${detail}` }, t('field.showMessage')) : causeWords(detail ?? '–');
}

const columns = () => [
  { key: 'at', label: t('contact.when'), cell: ({ at }) => h(Time, { at }) },
  { key: 'what', label: t('contact.what'), heading: true, cell: ({ what }) => whatWords(what) },
  { key: 'detail', label: t('contact.detail'), cell: detailWords },
  { key: 'by', label: t('contact.by'), cell: ({ by }) => who(by) },
];

/** What happened to an inquiry, and who did it. */
export function InquiryHistory({ id }) {
  useNames();
  const list = useList(`${inquiryPath(id)}/history`, {}, ['inquiry']);
  return h('section', { class: 'afterwards', 'aria-labelledby': 'history-title' },
    h('h2', { id: 'history-title', class: 'list-title' }, t('contact.history')),
    h(Loaded, { resource: list, rows: 2 },
      h(DataTable, { caption: t('contact.history'), columns: columns(), items: list.items, dense: true, keyOf: ({ at, what, detail }) => `${at} ${what} ${detail}` }),
      h(LoadMore, { list })));
}

function Value({ field, change }) {
  const { value, outcome, note, words, extractor, prompt, by, at } = change;
  const reader = [readerWords(change), prompt].filter(Boolean).join(' · ');
  return h('li', null,
    h('span', null, h('strong', null, value === null ? t('field.emptied') : shownInLine(field, value) || '–'), ` · ${t(`outcome.${outcome}`)}`),
    h('span', { class: 'soft' }, words && `${t('message.words', { words })} · `, note && `${noteWords({ note })} · `, extractor ? reader : who(by), ' · ', h(Time, { at })));
}

function FieldHistoryDialog({ id, field, onClose }) {
  const list = useList(`${inquiryPath(id)}/fields/${field}/history`, {}, ['inquiry']);
  return h(Dialog, { title: t('field.historyOf', { field: fieldWords(field) }), onClose },
    h(Loaded, { resource: list, rows: 2 },
      h('ol', { class: 'values' }, list.items.map((change, i) => h(Value, { key: i, field, change }))),
      h(LoadMore, { list })));
}

/** Leads to every value that a field ever had. */
export function FieldHistory({ id, field }) {
  const [open, setOpen] = useState(false);
  return [
    h('button', { type: 'button', class: 'link', 'aria-label': t('field.historyOf', { field: fieldWords(field) }), onClick: () => setOpen(true) }, t('field.history')),
    open && h(FieldHistoryDialog, { id, field, onClose: () => setOpen(false) }),
  ];
}
