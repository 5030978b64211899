import { h } from 'preact';
import { hasWords, t } from '../app/messages.js';

const TONES = {
  new: 'info',
  new_whatsapp: 'info',
  Processing: 'info',
  Incomplete: 'wait',
  Complete: 'good',
  'Manually Corrected': 'good',
  Error: 'bad',
  'Processing Failed': 'bad',
  permanently_failed: 'bad',
  pending: 'info',
  effective: 'good',
  'no-effect': 'plain',
  failed: 'bad',
  unrouted: 'wait',
};

const words = (key, fallback) => (hasWords(key) ? t(key) : fallback);

/** The words for an inquiry's status. */
export const statusWords = (status) => words(`status.${status.toLowerCase().replaceAll(' ', '_')}`, status);

/** A short word on a coloured ground; the word says everything, the colour only helps. */
export function Chip({ tone = 'plain', children }) {
  return h('span', { class: `chip ${tone}` }, children);
}

export function StatusChip({ status }) {
  return h(Chip, { tone: TONES[status] }, statusWords(status));
}

export function DeliveryStateChip({ state }) {
  return h(Chip, { tone: TONES[state] }, words(`delivery.state.${state}`, state));
}

/** Whether something is in use. */
export function ActiveChip({ active }) {
  return h(Chip, { tone: active ? 'good' : 'plain' }, t(active ? 'state.active' : 'state.inactive'));
}

/** All lines that a message may come over. */
export const CHANNELS = ['whatsapp', 'sms', 'email', 'voice'];

export const channelWords = (channel) => words(`channel.${channel}`, channel);
export const providerWords = (provider) => words(`provider.${provider}`, provider);

/** The line that a message came over, and who carried it. */
export function SourceBadge({ source, provider }) {
  return h('span', { class: `source ${source}` },
    h('span', { class: 'source-name' }, channelWords(source)),
    provider && h('span', { class: 'source-provider' }, providerWords(provider)));
}

/** A round sign with the first letter of a name. */
export function Avatar({ name }) {
  const letter = [...(name ?? '').trim()].find((sign) => /\p{L}/u.test(sign));
  return h('span', { class: 'avatar', 'aria-hidden': 'true' }, letter ? letter.toUpperCase() : '#');
}
