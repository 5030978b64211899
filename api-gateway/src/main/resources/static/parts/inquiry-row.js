import { h } from 'preact';
import { t } from '../app/messages.js';
import { Time } from '../app/time.js';
import { Avatar, Chip, SourceBadge, StatusChip } from './badges.js';

/** An inquiry on the board; the whole row leads to it. */
export function InquiryRow({ inquiry, fresh }) {
  const { id, contactName, source, provider, lastWords, lastMessageAt, status, stage, missingFields, unreadMessages } = inquiry;
  return h('li', null,
    h('a', { class: `row inquiry-row ${fresh ? 'fresh' : ''}`, href: `/inquiries/${encodeURIComponent(id)}` },
      h(Avatar, { name: contactName }),
      h('span', { class: 'row-contact' },
        h('strong', null, contactName ?? t('contact.unnamed')),
        h(SourceBadge, { source, provider })),
      h('span', { class: `row-words ${lastWords ? '' : 'soft'}`, dir: 'auto' }, lastWords ?? t('inquiry.noWords')),
      h('span', { class: 'row-state' },
        h(StatusChip, { status }),
        stage === 'closed' && h(Chip, null, t('inquiry.closed')),
        unreadMessages > 0 && h(Chip, { tone: 'bad' }, t('unreadWords.chip', { count: unreadMessages })),
        missingFields.length > 0 && h('span', { class: 'soft' }, t('board.missing', { count: missingFields.length }))),
      h('span', { class: 'row-age soft' }, h(Time, { at: lastMessageAt, show: 'age' }))));
}
