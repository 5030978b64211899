import { h } from 'preact';
import { t } from '../app/messages.js';
import { Time } from '../app/time.js';
import { channelWords, Chip, providerWords } from './badges.js';
import { MessageDetails } from './message-details.js';
import { Media } from './media.js';
import { Quote } from './quote.js';
import { Reactions } from './reactions.js';
import { Ticks } from './ticks.js';

const QUIET_DELAY_MS = 60_000;

/** Kinds whose words say it all. */
const PLAIN = ['text', 'edit', 'deletion'];

/** JSON made readable; other text as it is. */
export function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function Raw({ raw }) {
  return h('details', { class: 'raw' },
    h('summary', null, t('message.raw')),
    h('pre', { tabIndex: 0 }, pretty(raw)));
}

function Former({ former }) {
  return h('details', { class: 'raw' },
    h('summary', null, t('message.former')),
    h('ol', { class: 'former' }, former.map(({ text, until }) =>
      h('li', { key: until }, h('p', { class: 'message-text', dir: 'auto' }, text ?? t('inquiry.noWords')),
        h('p', { class: 'soft' }, t('message.until'), ' ', h(Time, { at: until }))))));
}

function Words({ message: { text, deletedAt, kind } }) {
  if (deletedAt) return h('p', { class: 'message-gone' }, t('message.deleted'));
  if (kind.toLowerCase() === 'deletion') return h('p', { class: 'message-gone' }, t('message.deletes'));
  return text && h('p', { class: 'message-text', dir: 'auto' }, text);
}

function Times({ message }) {
  const { occurredAt, receivedAt, clockAhead, editedAt, status } = message;
  const delivery = message.delivery ?? (status && { status });
  const late = Math.abs(Date.parse(receivedAt) - Date.parse(occurredAt)) > QUIET_DELAY_MS;
  return h('p', { class: 'message-times' },
    editedAt && h('span', null, t('message.edited'), ' ', h(Time, { at: editedAt, show: 'time' })),
    h(Time, { at: clockAhead ? receivedAt : occurredAt, show: 'time' }),
    delivery && h(Ticks, { delivery }),
    late && !clockAhead && h('span', null, t('message.received'), ' ', h(Time, { at: receivedAt })),
    clockAhead && h('span', { class: 'clock-ahead', title: t('message.clockAhead.help') },
      t('message.clockAhead'), ' ', h(Time, { at: occurredAt })));
}

/** One message of a conversation, with its provider's time and, where that says something, ours. */
export function MessageBubble({ message, name, quiet }) {
  const { id, direction, kind, media, raw, channel, provider, authorName, forwarded, replyTo, reactions = [], former = [], deletedAt } = message;
  const inbound = direction.toLowerCase() === 'inbound';
  const author = inbound ? authorName ?? name : t('message.echo');
  return h('li', { class: `bubble ${inbound ? 'inbound' : 'echo'} ${deletedAt ? 'gone' : ''}`, id: `message-${id}`, tabIndex: -1 },
    h('p', { class: 'message-author' },
      h('strong', null, author),
      !quiet && h('span', { class: 'soft' }, [channel && channelWords(channel), providerWords(provider)].filter(Boolean).join(' · ')),
      forwarded && h(Chip, null, t('message.forwarded'))),
    replyTo && h(Quote, { quote: replyTo, name }),
    !PLAIN.includes(kind.toLowerCase()) && h(Media, { media, kind: kind.toLowerCase() }),
    h(Words, { message }),
    h(MessageDetails, { details: message.details, votes: message.votes }),
    raw && h(Raw, { raw }),
    former.length > 0 && h(Former, { former }),
    reactions.length > 0 && h(Reactions, { reactions }),
    h(Times, { message }));
}
