import { h } from 'preact';
import { t } from '../app/messages.js';
import { Icon } from './icons.js';
import { size } from './size.js';

/** What a message holds beside its words: what kind of thing, and for a file its name, type, size and where it is. */
export function Media({ media, kind }) {
  const { fileName, mimeType, sizeBytes, state } = media ?? {};
  return h('p', { class: 'media' },
    h(Icon, { name: 'clip' }),
    h('span', null, t(`kind.${kind}`)),
    fileName && h('span', { class: 'file-name' }, fileName),
    mimeType && h('span', { class: 'soft' }, mimeType),
    sizeBytes !== undefined && sizeBytes !== null && h('span', { class: 'soft' }, size(sizeBytes)),
    state && h('span', { class: 'media-state', title: t(`media.${state.toLowerCase()}.help`) }, t(`media.${state.toLowerCase()}`)));
}
