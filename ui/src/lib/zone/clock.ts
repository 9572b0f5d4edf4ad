/** The training clock: who joins or leaves moves what a team holds on the same day. */
import { MASTERED, type Estimate } from './estimate';
import { needed, type Requirement } from './goal';
import type { Roll } from './margins';
import { steps, type Rung } from './steps';

/** One skill in a team. */
export interface Held {
	skill: number;
	/** How many members are expected to do it alone (support level 4). */
	expected: number;
	/** How many surely do (P ≥ 0.8). */
	unaided: number;
	/** P(at least one does). */
	covered: number;
	/** The only member who surely does: the place in the list. A skill held by one person is at risk. */
	only: number | null;
}

/** What a team holds, one entry for each skill of the graph. Members are taken as independent. */
export function coverage(members: readonly Estimate[]): Held[] {
	return Array.from({ length: members[0]?.model.graph.skills ?? 0 }, (_, skill) => {
		const chances = members.map((member) => member.mastery(skill, 'skill', 4));
		const sure = [...chances.keys()].filter((member) => chances[member]! >= MASTERED);
		return {
			skill,
			expected: chances.reduce((sum, p) => sum + p, 0),
			unaided: sure.length,
			covered: 1 - chances.reduce((none, p) => none * (1 - p), 1),
			only: sure.length === 1 ? sure[0]! : null
		};
	});
}

/** What moved in one skill when the team changed; each pair is before and after. */
export interface Moved {
	skill: number;
	/** P(at least one does it alone). */
	covered: [number, number];
	/** The expected share of the team that does it alone. */
	share: [number, number];
}

const far = ([before, after]: [number, number]) => Math.abs(after - before);
const size = ({ covered, share }: Moved) => Math.max(far(covered), far(share));

/** The skills that a change of the team moved by at least a twentieth of the team, or of coverage; most moved first. */
export function change(before: readonly Estimate[], after: readonly Estimate[]): Moved[] {
	const [was, is] = [coverage(before), coverage(after)];
	const share = (held: Held, members: readonly Estimate[]) => held.expected / Math.max(members.length, 1);
	const moved = was.slice(0, is.length).map((one, at): Moved => {
		const other = is[at]!;
		return { skill: one.skill, covered: [one.covered, other.covered], share: [share(one, before), share(other, after)] };
	});
	return moved.filter((one) => size(one) >= 0.05).sort((a, b) => size(b) - size(a) || a.skill - b.skill);
}

/** What at least half of a team surely does alone. */
export function common(team: readonly Estimate[]): Requirement[] {
	const half = needed('median', team.length);
	return coverage(team).flatMap(({ skill, unaided }) => (unaided >= half ? [{ skill, part: 'skill' as const, level: 4 }] : []));
}

/** The catch-up plan of a joiner: the ladder to what at least half of the team surely does alone. */
export function catchUp(team: readonly Estimate[], joiner: Estimate, roll: Roll): Rung[] {
	const required = common(team);
	return required.length === 0 ? [] : steps([joiner], { required, rule: 'all' }, roll);
}
