import { h } from 'preact';
import { t } from '../app/messages.js';

const RADIUS = 26;
const AROUND = 2 * Math.PI * RADIUS;

/** How much is known of what the rule that decides asks for. */
export function CompletenessRing({ rule: { known: present, needed: total } }) {
  const text = t('inquiry.completeness', { present, total });
  const circle = { cx: 32, cy: 32, r: RADIUS };
  return h('svg', { class: 'ring', viewBox: '0 0 64 64', role: 'img', 'aria-label': text },
    h('circle', { ...circle, class: 'ring-ground' }),
    h('circle', {
      ...circle, class: 'ring-share', transform: 'rotate(-90 32 32)',
      'stroke-dasharray': `${(AROUND * present) / total} ${AROUND}`,
    }),
    h('text', { x: 32, y: 37, 'text-anchor': 'middle' }, `${present}/${total}`));
}
