import { expect, test } from 'vitest';
import {
  addField,
  addIndicator,
  changeIndicator,
  changeKind,
  changeSource,
  duplicateField,
  moveField,
  relabelField,
  removeField,
  settleIndicator,
} from './edits';
import { relabelOption } from './fieldEdits';
import { begin, record, redo, undo } from './history';
import { codeFor, keyFor, newField, type Recipe, recipeInput, recipeOf } from './recipe';

const empty: Recipe = {
  code: 'THU',
  name: { vi: 'Thử', en: 'Trial' },
  description: { vi: 'Một mô hình thử', en: '' },
  campaignFields: [],
  sessionFields: [],
  outcomeFields: [],
  indicators: [],
  forces: [],
  rhythm: null,
  source: null,
};
const keys = (recipe: Recipe) => recipe.outcomeFields.map((f) => f.key);
const three = ['Số hộ', 'Vướng mắc', 'Ghi thêm'].reduce((recipe, label) => addField(recipe, 'outcomeFields', 'TEXT', label)[0], empty);

test('makes keys and codes of Vietnamese names, each once', () => {
  expect(keyFor('Số hộ đã đến', [])).toBe('soHoDaDen');
  expect(keyFor('Số hộ đã đến', ['soHoDaDen'])).toBe('soHoDaDen2');
  expect(keyFor('5 điều', [])).toBe('o5Dieu');
  expect(keyFor('', [])).toBe('o');
  expect(codeFor('Chưa có điện thoại!', [])).toBe('CHUA_CO_DIEN_THOAI');
  expect(codeFor('', ['O_'])).toBe('O');
});

test('adds, duplicates, orders and removes fields', () => {
  expect(keys(three)).toEqual(['soHo', 'vuongMac', 'ghiThem']);
  const [doubled, copy] = duplicateField(three, 'outcomeFields', 'soHo');
  expect([keys(doubled), copy]).toEqual([['soHo', 'soHo2', 'vuongMac', 'ghiThem'], 'soHo2']);
  expect(keys(moveField(three, 'outcomeFields', 0, 2))).toEqual(['vuongMac', 'ghiThem', 'soHo']);
  expect(moveField(three, 'outcomeFields', 0, -1)).toEqual(three);
  expect(keys(removeField(three, 'outcomeFields', 'vuongMac'))).toEqual(['soHo', 'ghiThem']);
});

test('a key follows its name until it is published, also where others wait for it or count it', () => {
  const [counted] = addIndicator(three, 'Hộ', { vi: 'hộ', en: '' });
  const source = { kind: 'FIELD_SUM' as const, field: 'soHo', option: null, formula: null };
  const waiting = changeIndicator(counted, 'HO', { source });
  const conditioned = {
    ...waiting,
    outcomeFields: waiting.outcomeFields.map((f) =>
      f.key === 'ghiThem' ? { ...f, shownIf: { field: 'soHo', choices: [], boolean: null } } : f,
    ),
  };
  const [renamed, key] = relabelField(conditioned, 'outcomeFields', 'soHo', { vi: 'Số nhà', en: '' }, false);
  expect([key, renamed.outcomeFields[2]?.shownIf?.field, renamed.indicators[0]?.source.field]).toEqual(['soNha', 'soNha', 'soNha']);
  const [fixed, same] = relabelField(conditioned, 'outcomeFields', 'soHo', { vi: 'Số nhà', en: '' }, true);
  expect([same, fixed.outcomeFields[0]?.label.vi]).toEqual(['soHo', 'Số nhà']);
  const removed = removeField(renamed, 'outcomeFields', 'soNha');
  expect([removed.outcomeFields[1]?.shownIf, removed.indicators[0]?.source.field]).toEqual([null, null]);
});

test('another kind keeps only the rules that fit it', () => {
  const bounded = { ...three, outcomeFields: three.outcomeFields.map((f) => ({ ...f, maxLength: 5, pattern: '[0-9]+' })) };
  const [field] = changeKind(bounded, 'outcomeFields', 'soHo', 'LONG_TEXT').outcomeFields;
  expect([field?.maxLength, field?.pattern]).toEqual([5, null]);
  const [number] = changeKind(bounded, 'outcomeFields', 'soHo', 'INTEGER').outcomeFields;
  expect([number?.maxLength, number?.pattern]).toEqual([null, null]);
});

test('an option keeps its code once published', () => {
  const field = { ...newField('CHOICE', 'Vì sao', []), options: [{ code: 'MUA', label: { vi: 'Mưa', en: '' }, retired: false }] };
  expect(relabelOption(field, 'MUA', { vi: 'Nắng', en: '' }, false)[0]?.code).toBe('NANG');
  expect(relabelOption(field, 'MUA', { vi: 'Nắng', en: '' }, true)[0]?.code).toBe('MUA');
});

test('a ratio is computed and never added up; what is counted from fields is never typed', () => {
  const [{ indicators }] = addIndicator(empty, 'Tỷ lệ', { vi: '%', en: '' });
  const indicator = indicators[0] as (typeof indicators)[number];
  expect(settleIndicator({ ...indicator, kind: 'RATIO' })).toMatchObject({ rollUp: 'NONE', source: { kind: 'FORMULA', formula: '' } });
  const sum = { ...indicator.source, kind: 'FIELD_SUM' as const, field: 'soHo', option: 'A' };
  expect(settleIndicator({ ...indicator, maxPerOutcome: 9, source: sum })).toMatchObject({
    rollUp: 'SUM',
    maxPerOutcome: null,
    source: { kind: 'FIELD_SUM', field: 'soHo', option: null },
  });
});

test('a field that is added up may not go below zero', () => {
  const number = changeKind(three, 'outcomeFields', 'soHo', 'INTEGER');
  const [counted, code] = addIndicator(number, 'Hộ', { vi: 'hộ', en: '' });
  const summed = changeSource(counted, code, { kind: 'FIELD_SUM', field: 'soHo', option: null, formula: null });
  expect([summed.outcomeFields[0]?.min, summed.indicators[0]?.source.field]).toEqual([0, 'soHo']);
});

test('undo takes back what was typed in one field as one step, redo brings it again', () => {
  const typed = ['a', 'ab', 'abc'].reduce((h, text) => record(h, text, 'label'), begin(''));
  const two = record(typed, 'xyz', 'help');
  expect(undo(two).now).toBe('abc');
  expect(undo(undo(two)).now).toBe('');
  expect(undo(undo(undo(two))).now).toBe('');
  expect(redo(undo(two)).now).toBe('xyz');
  expect(record(undo(two), 'new').future).toEqual([]);
});

test('what the server keeps comes back as it was, English falling back to Vietnamese', () => {
  const stored = { ...recipeInput(three), __typename: 'CampaignRecipe' };
  expect(stored.outcomeFields[0]?.label).toEqual({ vi: 'Số hộ', en: 'Số hộ' });
  expect(recipeOf(stored)).toEqual(three);
  const blank = { ...three, outcomeFields: three.outcomeFields.map((f) => ({ ...f, help: { vi: '', en: '' } })) };
  expect(recipeInput(blank).outcomeFields[0]?.help).toBeNull();
});
