import { h } from 'preact';
import { t } from '../app/messages.js';
import { Time } from '../app/time.js';
import { channelWords, providerWords } from './badges.js';
import { Icon } from './icons.js';

const QUIET_DELAY_MS = 60_000;

function Media({ media, kind }) {
  return h('p', { class: 'media' },
    h(Icon, { name: 'clip' }),
    h('span', null, t(`kind.${kind}`)),
    media?.fileName && h('span', { class: 'file-name' }, media.fileName),
    media?.mimeType && h('span', { class: 'soft' }, media.mimeType));
}

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

function Times({ message }) {
  const { occurredAt, receivedAt, clockAhead } = message;
  const late = Math.abs(Date.parse(receivedAt) - Date.parse(occurredAt)) > QUIET_DELAY_MS;
  return h('p', { class: 'message-times' },
    h(Time, { at: clockAhead ? receivedAt : occurredAt, show: 'time' }),
    late && !clockAhead && h('span', null, t('message.received'), ' ', h(Time, { at: receivedAt })),
    clockAhead && h('span', { class: 'clock-ahead', title: t('message.clockAhead.help') },
      t('message.clockAhead'), ' ', h(Time, { at: occurredAt })));
}

/** One message of a conversation, with its provider's time and, where that says something, ours. */
export function MessageBubble({ message, name }) {
  const { id, direction, kind, text, media, raw, channel, provider } = message;
  const echo = direction.toLowerCase() === 'echo';
  const plain = kind.toLowerCase() === 'text';
  const author = echo ? t('message.echo') : name;
  return h('li', { class: `bubble ${echo ? 'echo' : 'inbound'}`, id: `message-${id}`, tabIndex: -1 },
    h('p', { class: 'message-author' },
      h('strong', null, author),
      h('span', { class: 'soft' }, [channel && channelWords(channel), providerWords(provider)].filter(Boolean).join(' · '))),
    !plain && h(Media, { media, kind: kind.toLowerCase() }),
    text && h('p', { class: 'message-text', dir: 'auto' }, text),
    raw && h(Raw, { raw }),
    h(Times, { message }));
}
