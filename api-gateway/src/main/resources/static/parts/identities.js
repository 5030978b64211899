import { h } from 'preact';
import { t } from '../app/messages.js';
import { mayWork } from '../app/session.js';
import { Time } from '../app/time.js';
import { Chip } from './badges.js';

function Identity({ identity, aliasOf, onDetach }) {
  const { id, kind, value, linkedAt } = identity;
  return h('li', null,
    h('span', null,
      h('span', { class: 'number' }, value), ' ',
      h('span', { class: 'soft' }, t(`identity.${kind.toLowerCase()}`), ' · ', h(Time, { at: linkedAt })),
      aliasOf && h(Chip, null, t('identity.aliasOf', { value: aliasOf }))),
    onDetach && h('button', { type: 'button', class: 'quiet', 'aria-label': `${t('identity.detach')}: ${value}`, onClick: () => onDetach(id) },
      t('identity.detach')));
}

/** Everything a contact is known by. One that is not theirs can be taken away; the last one stays. */
export function Identities({ contact: { identities = [] }, onDetach }) {
  const valueOf = (id) => identities.find((identity) => identity.id === id)?.value ?? id;
  const may = mayWork() && identities.length > 1;
  return h('section', { class: 'card', 'aria-labelledby': 'identities-title' },
    h('h2', { id: 'identities-title' }, t('contact.identities')),
    h('p', { class: 'help' }, t('contact.identitiesHelp')),
    h('ul', { class: 'plain-rows' }, identities.map((identity) =>
      h(Identity, { key: identity.value, identity, aliasOf: identity.aliasOf && valueOf(identity.aliasOf), onDetach: may && onDetach }))));
}
