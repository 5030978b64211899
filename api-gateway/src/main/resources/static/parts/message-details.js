import { h } from 'preact';
import { t } from '../app/messages.js';

function parsed(details) {
  try {
    return typeof details === 'string' ? JSON.parse(details) : details ?? {};
  } catch {
    return {};
  }
}

const list = (items) => h('ul', { class: 'detail-list' }, items.map((words, i) => h('li', { key: i }, words)));
const joined = (...parts) => parts.filter((part) => part !== undefined && part !== null && part !== '').join(' · ');

/** How each kind of detail reads. What has no form here stands in the provider's own description. */
const FORMS = {
  location: ({ name, address, latitude, longitude }) => joined(name, address, `${latitude}, ${longitude}`),
  contacts: (people) => list(people.map(({ name, phones = [], emails = [] }) => joined(name, ...phones, ...emails))),
  order: ({ items = [] }) => list(items.map(({ productId, quantity, price, currency }) => joined(productId, `${quantity} × ${price ?? '?'} ${currency ?? ''}`))),
  poll: ({ name, options = [], votes = [] }) => [
    name, list(options.map((option) => joined(option, votes.find((vote) => vote.option === option)?.voters?.length ?? votes.find((vote) => vote.option === option)?.voters))),
  ],
  referral: ({ headline, body, sourceUrl }) => joined(headline, body, sourceUrl),
  choice: ({ title, id }) => title ?? id,
  call: ({ state, seconds }) => joined(state, seconds !== undefined && seconds !== null ? t('detail.seconds', { count: seconds }) : ''),
};

/** What a message holds beside words and file. */
export function MessageDetails({ details, votes = [] }) {
  const held = parsed(details);
  const known = Object.entries(votes.length && held.poll ? { ...held, poll: { ...held.poll, votes } } : held).filter(([name, value]) => name in FORMS && value);
  if (!known.length) return null;
  return h('dl', { class: 'message-details' }, known.map(([name, value]) => [
    h('dt', { key: `${name}-name` }, t(`detail.${name}`)),
    h('dd', { key: name, dir: 'auto' }, FORMS[name](value)),
  ]));
}
