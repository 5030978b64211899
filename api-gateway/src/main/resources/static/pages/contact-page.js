import { h } from 'preact';
import { useState } from 'preact/hooks';
import { announce } from '../app/announcer.js';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { useResource, useTimeline } from '../app/resource.js';
import { mayWork, user } from '../app/session.js';
import { Time } from '../app/time.js';
import { ContactHistory } from '../parts/contact-history.js';
import { contactPath, EditContact } from '../parts/contact-form.js';
import { ContactMarks, Tags } from '../parts/contact-marks.js';
import { channelWords } from '../parts/badges.js';
import { ChatLog } from '../parts/chat-log.js';
import { Identities } from '../parts/identities.js';
import { Icon } from '../parts/icons.js';
import { Empty, ErrorNotice, Loaded } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';

function Facts({ contact }) {
  const { phone, country, zone, businessName, channels = [], registeredAt, lastMessageAt, metadata, tags } = contact;
  const fact = (words, value) => value && [h('dt', null, words), h('dd', null, value)];
  return h('section', { class: 'card', 'aria-labelledby': 'facts-title' },
    h('h2', { id: 'facts-title' }, t('contact.facts')),
    h('p', { class: 'marks' }, h(ContactMarks, { contact })),
    h(Tags, { tags }),
    h('dl', { class: 'plain-list' },
      fact(t('contacts.phone'), phone && h('span', { class: 'number' }, phone)),
      fact(t('contact.place'), [country, zone].filter(Boolean).join(' · ')),
      fact(t('contact.business'), businessName),
      fact(t('contact.channels'), channels.map(channelWords).join(', ')),
      fact(t('contacts.last'), lastMessageAt && h(Time, { at: lastMessageAt })),
      fact(t('contact.registered'), h(Time, { at: registeredAt })),
      fact(t('contact.metadata'), metadata && h('code', null, JSON.stringify(metadata)))));
}

function Merges({ contact, onUndo }) {
  const { mergedFrom = [] } = contact;
  if (!mergedFrom.length) return null;
  return h('section', { class: 'card', 'aria-labelledby': 'merges-title' },
    h('h2', { id: 'merges-title' }, t('contact.merges')),
    h('p', { class: 'help' }, t('contact.mergesHelp')),
    h('ul', { class: 'plain-rows' }, mergedFrom.map(({ id, name, at }) =>
      h('li', { key: id },
        h('span', null, h('strong', null, name ?? t('contact.unnamed')), ' ', h('span', { class: 'soft' }, h(Time, { at }))),
        mayWork() && h('button', {
          type: 'button', 'aria-label': `${t('contact.unmerge')}: ${name ?? t('contact.unnamed')}`, onClick: () => onUndo(id),
        }, t('contact.unmerge'))))));
}

/** What was said over all lines; looking at it here reads nothing off. */
function Messages({ id, name }) {
  const list = useTimeline(`${contactPath(id)}/timeline`, ['message', 'conversation', 'status', 'contact']);
  return h('section', { class: 'card messages', 'aria-labelledby': 'timeline-title' },
    h('h2', { id: 'timeline-title' }, t('contact.timeline')),
    h('p', { class: 'help' }, t('contact.timelineHelp')),
    h(Loaded, { resource: list, rows: 4 },
      list.items.length ? h(ChatLog, { list, name, heading: 'h3', quiet: false }) : h(Empty, { title: t('inquiry.noMessages') })));
}

/** Runs small steps on a contact, and keeps the trouble of the last one. */
function useSteps(refresh) {
  const [trouble, setTrouble] = useState(null);
  const step = async (method, path, words) => {
    setTrouble(null);
    try {
      await send(method, path);
      announce(t(words));
    } catch (error) {
      setTrouble(error);
    }
    await refresh();
  };
  return { trouble, step };
}

/** One contact: who it is, by what it is known, and what was said. */
export function ContactPage({ id }) {
  const resource = useResource(contactPath(id), ['contact', 'conversation']);
  const [editing, setEditing] = useState(false);
  const { trouble, step } = useSteps(resource.refresh);
  const contact = resource.data;
  const back = h('a', { class: 'back', href: '/contacts' }, h(Icon, { name: 'back' }), t('contact.back'));
  if (!contact) return h('div', null, h(PageHead, { title: t('contact.title'), back }), h(Loaded, { resource, rows: 4 }));
  const path = contactPath(contact.id);
  const name = contact.name ?? t('contact.unnamed');
  return h('div', null,
    h(PageHead, { title: name, help: t('contact.help'), back },
      h('a', { class: 'button', href: `/conversations?contact=${encodeURIComponent(contact.id)}` }, t('nav.conversations')),
      mayWork() && h('button', { type: 'button', onClick: () => setEditing(true) }, t('dialog.edit'))),
    trouble && h(ErrorNotice, { error: trouble }),
    h('div', { class: 'stack' },
      h('div', { class: 'pair' },
        h(Facts, { contact }),
        h(Identities, { contact, onDetach: (identity) => step('DELETE', `${path}/aliases/${encodeURIComponent(identity)}`, 'contact.detached') })),
      h(Merges, { contact, onUndo: (merge) => step('POST', `${path}/merges/${encodeURIComponent(merge)}/revert`, 'contact.unmerged') }),
      h(Messages, { id: contact.id, name }),
      user.get().role !== 'viewer' && h(ContactHistory, { contact })),
    editing && h(EditContact, { contact, onSaved: resource.refresh, onClose: () => setEditing(false) }));
}
