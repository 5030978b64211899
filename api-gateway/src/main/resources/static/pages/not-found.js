import { h } from 'preact';
import { t } from '../app/messages.js';
import { Empty } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';

/** Where there is nothing, or nothing for this user. */
export function NotFound() {
  return h('div', null,
    h(PageHead, { title: t('notFound.title') }),
    h(Empty, { title: t('notFound.empty'), text: t('notFound.help') }, h('a', { class: 'button primary', href: '/' }, t('notFound.home'))));
}
