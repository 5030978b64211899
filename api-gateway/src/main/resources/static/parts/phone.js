import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../app/messages.js';
import { mayReadDeliveries } from '../app/session.js';
import { Time } from '../app/time.js';
import { Avatar, providerWords } from './badges.js';
import { Icon } from './icons.js';
import { meaning } from './notices.js';

const SAMPLES = ['first', 'second', 'third'];

function Fate({ message, onRetry }) {
  const { state, delivery, error } = message;
  if (state === 'failed') {
    return h('span', { class: 'field-error' }, meaning(error), ' ',
      h('button', { type: 'button', class: 'link', onClick: () => onRetry(message.text) }, t('notice.retry')));
  }
  if (state === 'sending') return t('simulator.sending');
  return mayReadDeliveries()
    ? h('a', { href: `/journal/${encodeURIComponent(delivery)}` }, t('simulator.webhook'))
    : t('simulator.sent');
}

function Written({ message, onRetry }) {
  return h('li', { class: `phone-message ${message.state}` },
    h('p', { class: 'message-text', dir: 'auto' }, message.text),
    h('p', { class: 'message-times' }, h(Fate, { message, onRetry }), h(Time, { at: message.at, show: 'time' })));
}

function Samples({ onChoose }) {
  const year = new Date().getFullYear() + 1;
  return h('ul', { class: 'samples', 'aria-label': t('simulator.samples') }, SAMPLES.map((sample) => {
    const text = t(`simulator.sample.${sample}`, { year });
    return h('li', { key: sample }, h('button', { type: 'button', class: 'sample', lang: 'en', onClick: () => onChoose(text) }, text));
  }));
}

function Composer({ onWrite }) {
  const [text, setText] = useState('');
  const submit = (event) => {
    event.preventDefault();
    if (!text.trim()) return;
    onWrite(text);
    setText('');
  };
  const onKeyDown = (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
  };
  return h('form', { class: 'composer', onSubmit: submit },
    h('textarea', {
      rows: 2, value: text, 'aria-label': t('simulator.message'), placeholder: t('simulator.message'),
      onInput: (event) => setText(event.target.value), onKeyDown,
    }),
    h('button', { type: 'submit', class: 'primary icon-button', 'aria-label': t('simulator.send'), title: t('simulator.send') },
      h(Icon, { name: 'send' })));
}

/** A phone in the customer's hand. */
export function Phone({ integration, sender, outbox }) {
  const chat = useRef(null);
  const { written, write } = outbox;
  useEffect(() => {
    chat.current.scrollTop = chat.current.scrollHeight;
  }, [written]);
  return h('section', { class: 'phone', 'aria-label': t('simulator.phone', { name: sender.name || sender.from }) },
    h('div', { class: 'phone-head' },
      h(Avatar, { name: integration.name }),
      h('p', null, h('strong', null, integration.name || integration.id), h('span', null, providerWords(integration.provider)))),
    h('div', { class: 'chat', ref: chat, tabIndex: 0, role: 'region', 'aria-label': t('simulator.chat') },
      written.length
        ? h('ol', null, written.map((message) => h(Written, { key: message.key, message, onRetry: write })))
        : h('p', { class: 'chat-hint' }, t('simulator.chatHint'))),
    h(Samples, { onChoose: write }),
    h(Composer, { onWrite: write }));
}
