import { h } from 'preact';
import { t } from '../app/messages.js';
import { ESSENTIAL_FIELDS } from './inquiry-fields.js';

const RADIUS = 26;
const AROUND = 2 * Math.PI * RADIUS;

/** How many of the essential fields are known. */
export function CompletenessRing({ missing }) {
  const total = ESSENTIAL_FIELDS.length;
  const present = Math.max(0, total - missing.length);
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
