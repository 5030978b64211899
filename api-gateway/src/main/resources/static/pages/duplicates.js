import { h } from 'preact';
import { useState } from 'preact/hooks';
import { announce } from '../app/announcer.js';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { mayWork } from '../app/session.js';
import { Time } from '../app/time.js';
import { Avatar } from '../parts/badges.js';
import { contactPath } from '../parts/contact-form.js';
import { FormDialog } from '../parts/dialog.js';
import { Icon } from '../parts/icons.js';
import { Empty, ErrorNotice, Loaded, LoadMore } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';

const nameOf = ({ name }) => name ?? t('contact.unnamed');

function Side({ contact }) {
  const { id, phone, registeredAt } = contact;
  return h('div', { class: 'pair-side' },
    h(Avatar, { name: contact.name }),
    h('p', null,
      h('a', { href: `/contacts/${encodeURIComponent(id)}` }, nameOf(contact)),
      phone && h('span', { class: 'number' }, phone),
      h('span', { class: 'soft' }, t('conversation.started'), ' ', h(Time, { at: registeredAt }))));
}

function Suggestion({ suggestion, onMerge }) {
  const { contact, other, reasons } = suggestion;
  return h('li', { class: 'card suggestion' },
    h(Side, { contact }), h(Side, { contact: other }),
    h('div', { class: 'suggestion-foot' },
      h('p', { class: 'soft' }, reasons.map((reason) => t(`duplicates.reason.${reason.toLowerCase()}`)).join(' · ')),
      mayWork() && h('button', {
        type: 'button', 'aria-label': `${t('duplicates.merge')}: ${nameOf(contact)}, ${nameOf(other)}`, onClick: () => onMerge(suggestion),
      }, t('duplicates.merge'))));
}

function Merge({ suggestion: { contact, other }, onMerged, onClose }) {
  const option = (side) => h('label', { class: 'line' },
    h('input', { type: 'radio', name: 'kept', value: side.id, defaultChecked: side === contact }),
    h('span', null, h('strong', null, nameOf(side)), h('span', { class: 'soft' }, side.phone ?? '')));
  const act = async ({ kept }) => {
    const [root, part] = kept === other.id ? [other, contact] : [contact, other];
    const { id } = await send('POST', `${contactPath(root.id)}/merges`, { other: part.id });
    onMerged({ root, part, id });
  };
  return h(FormDialog, { title: t('duplicates.mergeTitle'), action: t('duplicates.merge'), act, onClose },
    h('p', null, t('duplicates.mergeText')),
    h('fieldset', { class: 'lines' }, h('legend', null, t('duplicates.kept')), option(contact), option(other)));
}

/** Says what was merged, and offers to take it back. */
function Merged({ merged: { root, part, id }, onUndone }) {
  const [trouble, setTrouble] = useState(null);
  const undo = async () => {
    try {
      await send('POST', `${contactPath(root.id)}/merges/${encodeURIComponent(id)}/revert`);
      announce(t('contact.unmerged'));
      onUndone();
    } catch (error) {
      setTrouble(error);
    }
  };
  return h('div', { class: 'notice good', role: 'status' },
    h('p', null, t('duplicates.merged', { part: nameOf(part), root: nameOf(root) })),
    trouble && h(ErrorNotice, { error: trouble }),
    h('button', { type: 'button', onClick: undo }, t('contact.unmerge')));
}

/** Contacts that may be one person, and why. */
export function Duplicates() {
  const list = useList('/contacts/duplicates', {}, ['contact']);
  const [asked, setAsked] = useState(null);
  const [merged, setMerged] = useState(null);
  const onMerged = (news) => {
    setMerged(news);
    list.refresh();
  };
  const onUndone = () => {
    setMerged(null);
    list.refresh();
  };
  const back = h('a', { class: 'back', href: '/contacts' }, h(Icon, { name: 'back' }), t('contact.back'));
  return h('div', null,
    h(PageHead, { title: t('duplicates.title'), help: t('duplicates.help'), back }),
    merged && h(Merged, { key: merged.id, merged, onUndone }),
    h(Loaded, { resource: list, rows: 3 },
      list.items.length
        ? h('ul', { class: 'suggestions' }, list.items.map((suggestion) =>
          h(Suggestion, { key: `${suggestion.contact.id} ${suggestion.other.id}`, suggestion, onMerge: setAsked })))
        : h(Empty, { title: t('duplicates.empty'), text: t('duplicates.emptyHelp') }),
      h(LoadMore, { list })),
    asked && h(Merge, { suggestion: asked, onMerged, onClose: () => setAsked(null) }));
}
