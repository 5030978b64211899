import { h } from 'preact';
import { hasWords, t } from '../app/messages.js';
import { Chip } from './badges.js';
import { fieldWords } from './inquiry-fields.js';

const TONES = { 'Ready to Quote': 'good', 'Almost Ready': 'wait', 'Needs Info': 'plain', Processing: 'info' };

const badgeWords = (badge) => t(`badge.${badge.toLowerCase().replaceAll(' ', '_')}`);
const ruleWords = (rule) => (hasWords(`rule.${rule.split('/')[0]}`) ? t(`rule.${rule.split('/')[0]}`) : rule);

/** Where nothing is known of what a rule asks for, it says so in the same words, whatever else is known. */
export function Badge({ rule: { badge, known } }) {
  const shown = known ? badge : 'Processing';
  return h(Chip, { tone: TONES[shown] }, badgeWords(shown));
}

/** How much a rule finds of what it asks for. */
export const Known = ({ rule: { known, needed } }) => t('rule.known', { known, needed });

/** What each rule of completeness says; they differ on purpose. */
export function Completeness({ rules }) {
  return h('details', { class: 'rules' },
    h('summary', null, t('rule.title')),
    h('ul', { class: 'plain-rows' }, rules.map((one) => {
      const { rule, decides, percent, missing } = one;
      return h('li', { key: rule },
        h('span', null,
          h('strong', { title: rule }, ruleWords(rule)), decides && ` · ${t('rule.decides')}`, ' · ', h(Known, { rule: one }), ` · ${t('field.percent', { percent })}`,
          missing.length > 0 && h('span', { class: 'soft' }, ' · ', missing.map(fieldWords).join(', '))),
        h(Badge, { rule: one }));
    })));
}
