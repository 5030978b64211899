import { h } from 'preact';
import { t } from '../app/messages.js';
import { dateAndTime } from '../app/time.js';

const ONE = ['M5 13l4 4L18 7'];
const TWO = ['M1.500 13l4 4L14.500 7', 'M10 15.500l1.500 1.500 9-10'];
const SHAPES = { queued: ['M12 7v5l3 2', 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16z'], sent: ONE, delivered: TWO, read: TWO, played: TWO, failed: ['M12 5v9M12 18v.5'] };

/** How far a message of the business got: the signs that everybody knows, and words for who cannot see them. */
export function Ticks({ delivery }) {
  const status = delivery.status.toLowerCase();
  const at = delivery[`${status}At`];
  const words = [t(`ticks.${status}`), at && dateAndTime(at), status === 'failed' && (delivery.errorTitle ?? delivery.errorCode)];
  return h('span', { class: `ticks ${status}`, title: words.filter(Boolean).join(' · ') },
    h('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' }, SHAPES[status].map((d) => h('path', { key: d, d }))),
    h('span', { class: status === 'failed' ? '' : 'visually-hidden' }, t(`ticks.${status}`)));
}
