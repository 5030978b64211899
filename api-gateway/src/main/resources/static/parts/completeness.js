import { h } from 'preact';
import { hasWords, t } from '../app/messages.js';
import { Chip } from './badges.js';
import { fieldWords } from './inquiry-fields.js';

const TONES = { 'Ready to Quote': 'good', 'Almost Ready': 'wait', 'Needs Info': 'plain', Processing: 'info' };

const badgeWords = (badge) => t(`badge.${badge.toLowerCase().replaceAll(' ', '_')}`);
const ruleWords = (rule) => (hasWords(`rule.${rule.split('/')[0]}`) ? t(`rule.${rule.split('/')[0]}`) : rule);

export function Badge({ badge }) {
  return h(Chip, { tone: TONES[badge] }, badgeWords(badge));
}

/** What each rule of completeness says; they differ on purpose. */
export function Completeness({ rules }) {
  return h('details', { class: 'rules' },
    h('summary', null, t('rule.title')),
    h('ul', { class: 'plain-rows' }, rules.map(({ rule, decides, known, needed, percent, missing, badge }) =>
      h('li', { key: rule },
        h('span', null,
          h('strong', { title: rule }, ruleWords(rule)), decides && ` · ${t('rule.decides')}`, ' · ', `${known}/${needed} · ${t('field.percent', { percent })}`,
          missing.length > 0 && h('span', { class: 'soft' }, ' · ', missing.map(fieldWords).join(', '))),
        h(Badge, { badge })))));
}
