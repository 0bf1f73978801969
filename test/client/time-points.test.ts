// The time line of a case: days in order, one day's points as one follows from the other, and one word on where it stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timePoints, type Line } from '../../client/src/time-points.ts';

const today = '2026-03-20';
const pasted = { rounds: [], pastedAt: '2026-03-04T12:00:00Z', earlier: [] } as const;
const told = (line: Line): readonly string[] => timePoints(line, today).map(({ what, on }) => `${what} ${on ?? '-'}`);

describe('the time line of a case', () => {
  it('stands in the order of the days, whatever was done when, with one point for today while it is open', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
    const moment = day.map((on) => `${on}T12:00:00Z`);
    const some = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
    const without = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
    const line = fc.record({
      days: fc.record({
        rounds: fc.array(fc.record({ number: fc.nat(9), openedAt: moment, noticeOn: some(day), sentOn: some(day), reinstatedOn: some(day), told: some(fc.constant(true as const)) }).map(without), { maxLength: 3 }),
        pastedAt: moment, earlier: fc.array(fc.record({ on: day }), { maxLength: 2 }), noticeOn: some(day), answeredAt: some(moment), letterAt: some(moment), declaredOn: some(day), sentOn: some(day), reinstatedOn: some(day), due: some(day),
      }).map(without),
      kind: fc.constantFrom('deactivation', 'rejection', 'reinstatement'), look: some(day),
      reviews: fc.array(fc.record({ number: fc.nat(9), round: fc.constant(1), by: fc.constant('A'), at: moment, kind: fc.constantFrom('asked', 'approved', 'sent-back') }), { maxLength: 3 }),
    }).map(without) as fc.Arbitrary<Line>;
    fc.assert(fc.property(line, (one) => {
      const points = timePoints(one, today);
      const days = points.flatMap(({ on }) => (on === undefined ? [] : [on]));
      expect(days).toEqual(days.toSorted());
      expect(points.slice(0, days.length).every(({ on }) => on !== undefined)).toBe(true);
      const over = one.kind === 'reinstatement' || one.days.reinstatedOn !== undefined;
      expect(points.filter(({ look }) => look === 'now').map(({ on }) => on)).toEqual(over ? [] : [today]);
      expect(points.filter(({ look }) => look === 'end')).toHaveLength(over || one.days.sentOn !== undefined || one.days.due === undefined ? 0 : 1);
    }));
  });

  it('puts what was done on one day as one follows from the other', () => {
    const on = '2026-03-04';
    const at = (hour: number): string => `${on}T12:0${String(hour)}:00Z`;
    const days = { ...pasted, earlier: [{ on }], rounds: [{ number: 1, openedAt: at(1), noticeOn: on, answeredAt: at(1), declaredOn: on, sentOn: on }], noticeOn: on, answeredAt: at(2), letterAt: at(3), declaredOn: on, sentOn: on };
    const reviews = (['sent-back', 'approved'] as const).map((kind, i) => ({ number: i + 1, round: 2, kind, by: 'A', at: at(4 + i) }));
    expect(told({ days, kind: 'rejection', reviews })).toEqual(['earlier', 'notice', 'answers', 'declared', 'sent', 'notice', 'answers', 'letter', 'declared', 'sent-back', 'approved', 'sent'].map((what) => `${what} ${on}`).concat(`waiting ${today}`, 'reply -'));
    expect(told({ days: { ...days, answeredAt: at(4) }, kind: 'rejection' }).slice(6, 8)).toEqual([`letter ${on}`, `answers ${on}`]);
  });

  it('keeps a last day that is over before what was done after it, and one that is today behind today', () => {
    const late = { ...pasted, noticeOn: '2026-03-01', due: '2026-03-08', answeredAt: '2026-03-12T12:00:00Z' };
    expect(told({ days: late, kind: 'deactivation' })).toEqual(['notice 2026-03-01', 'overdue 2026-03-08', 'answers 2026-03-12', `working ${today}`]);
    expect(told({ days: { ...pasted, due: today }, kind: 'deactivation' })).toEqual(['pasted 2026-03-04', `working ${today}`, `due ${today}`]);
  });

  it('tells of a suspension before this case what was sent and when selling was possible again, and then nothing to wait for', () => {
    const rounds = [{ number: 1, openedAt: '2026-03-15T12:00:00Z', told: true, sentOn: '2025-10-01', reinstatedOn: '2025-10-09' }] as const;
    expect(told({ days: { ...pasted, rounds, noticeOn: '2026-03-02' }, kind: 'deactivation' })).toEqual(['sent 2025-10-01', 'reinstated 2025-10-09', 'notice 2026-03-02', `working ${today}`]);
    expect(told({ days: { ...pasted, noticeOn: '2026-03-02', sentOn: '2026-03-05', reinstatedOn: '2026-03-09', due: '2026-03-30' }, kind: 'deactivation' })).toEqual(['notice 2026-03-02', 'sent 2026-03-05', 'reinstated 2026-03-09']);
    // A notice that says so is the reinstatement itself.
    expect(told({ days: { ...pasted, noticeOn: '2026-03-09', reinstatedOn: '2026-03-09' }, kind: 'reinstatement' })).toEqual(['notice 2026-03-09']);
  });

  it('looks for a reply on the day that was chosen, unless it has passed', () => {
    const days = { ...pasted, sentOn: '2026-03-10' };
    expect(told({ days, kind: 'deactivation', look: '2026-03-25' }).slice(-3)).toEqual([`waiting ${today}`, 'look 2026-03-25', 'reply -']);
    expect(told({ days, kind: 'deactivation', look: '2026-03-19' }).slice(-2)).toEqual([`waiting ${today}`, 'reply -']);
  });
});
