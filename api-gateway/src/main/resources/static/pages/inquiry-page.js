import { h } from 'preact';
import { t } from '../app/messages.js';
import { useAll, useResource } from '../app/resource.js';
import { user } from '../app/session.js';
import { Time } from '../app/time.js';
import { useNames } from '../parts/actors.js';
import { Chip, SourceBadge, StatusChip } from '../parts/badges.js';
import { Badge, Completeness, Known } from '../parts/completeness.js';
import { CompletenessRing } from '../parts/completeness-ring.js';
import { CopyButton } from '../parts/copy-button.js';
import { Icon } from '../parts/icons.js';
import { ExtractionState, fieldWords, InquiryFields, ToCheck } from '../parts/inquiry-fields.js';
import { FieldHistory, InquiryHistory } from '../parts/inquiry-history.js';
import { Conflicts, Corrections, InquiryActions, UnreadWords, useInquirySteps } from '../parts/inquiry-work.js';
import { Empty, ErrorNotice, Loaded } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { Timeline } from '../parts/timeline.js';

function BackToBoard() {
  return h('a', { class: 'back', href: '/' }, h(Icon, { name: 'back' }), t('inquiry.back'));
}

function Messages({ id, name }) {
  const list = useAll(`/inquiries/${encodeURIComponent(id)}/messages`, ['message', 'inquiry']);
  const items = list.data?.items ?? [];
  return h('section', { class: 'card messages', 'aria-labelledby': 'messages-title' },
    h('h2', { id: 'messages-title' }, t('inquiry.messages'), items.length > 0 && h('span', { class: 'count' }, items.length)),
    h(Loaded, { resource: list, rows: 4 },
      items.length === 0 && h(Empty, { title: t('inquiry.noMessages') }),
      h(Timeline, { messages: items, name })));
}

function Missing({ fields }) {
  if (!fields.length) return h('p', { class: 'nothing-missing' }, t('inquiry.nothingMissing'));
  return h('div', null,
    h('h3', null, t('inquiry.missing')),
    h('ul', { class: 'missing-list' }, fields.map((field) => h('li', { key: field }, fieldWords(field)))));
}

/** How near a quote is: another question than whether the essential data is there. */
function QuoteState({ rule }) {
  return h('p', { class: 'rule-line' }, h('span', null, t('rule.card'), ': ', h(Known, { rule })), h(Badge, { rule }));
}

/** What is known and what is missing of an inquiry. */
export function InquirySummary({ inquiry, linked }) {
  const { missingFields, fields, derived, extraction, completeness = [] } = inquiry;
  const histories = linked && user.get()?.role !== 'viewer';
  const deciding = completeness.find(({ decides }) => decides);
  const card = completeness.find(({ rule }) => rule.startsWith('card/'));
  return h('div', null,
    h('div', { class: 'summary' },
      deciding && h(CompletenessRing, { rule: deciding }),
      h('div', { class: 'summary-words' },
        h(Missing, { fields: deciding?.missing ?? missingFields }),
        card && h(QuoteState, { rule: card }),
        h(ToCheck, { fields }),
        h(ExtractionState, { extraction }))),
    h(Completeness, { rules: completeness }),
    h(InquiryFields, { fields, derived, missing: missingFields, linked, more: histories ? (field) => h(FieldHistory, { id: inquiry.id, field }) : undefined }));
}

function Facts({ inquiry }) {
  const { source, provider, status, stage, followUp, openedAt, updatedAt } = inquiry;
  return h('div', { class: 'facts' },
    h(StatusChip, { status }),
    stage === 'closed' && h(Chip, null, t('inquiry.closed')),
    followUp && h(Chip, { tone: 'wait' }, t(`followUp.${followUp}`)),
    h(SourceBadge, { source, provider }),
    h('span', { class: 'soft' }, t('inquiry.opened'), ' ', h(Time, { at: openedAt })),
    h('span', { class: 'soft' }, t('inquiry.updated'), ' ', h(Time, { at: updatedAt, show: 'age' })),
    h('a', { class: 'jump', href: '#fields-title' }, t('inquiry.toFields')));
}

/** One inquiry: what was written, and what was read in it. */
export function InquiryPage({ id }) {
  useNames();
  const resource = useResource(`/inquiries/${encodeURIComponent(id)}`, ['inquiry', 'contact']);
  const { trouble, step } = useInquirySteps(id, resource.refresh);
  const inquiry = resource.data;
  if (!inquiry) {
    return h('div', null,
      h(PageHead, { title: t('inquiry.title'), back: h(BackToBoard) }),
      h(Loaded, { resource, rows: 5 }));
  }
  const name = inquiry.contactName ?? t('contact.unnamed');
  return h('div', null,
    h(PageHead, { title: name, help: t('inquiry.help'), back: h(BackToBoard) },
      h(InquiryActions, { inquiry, step, refresh: resource.refresh }),
      h(CopyButton, { text: JSON.stringify(inquiry, null, 2), words: t('copy.json') })),
    trouble && h(ErrorNotice, { error: trouble }),
    h(Facts, { inquiry }),
    h('div', { class: 'beside' },
      h(Messages, { id, name }),
      h('section', { class: 'card', 'aria-labelledby': 'fields-title' },
        h('h2', { id: 'fields-title' }, t('inquiry.fields')),
        h(UnreadWords, { count: inquiry.unreadMessages, step }),
        h(Conflicts, { conflicts: inquiry.conflicts, fields: inquiry.fields }),
        h(InquirySummary, { inquiry, linked: true }),
        h(Corrections, { corrections: inquiry.corrections, step }))),
    user.get()?.role !== 'viewer' && h(InquiryHistory, { id }));
}
