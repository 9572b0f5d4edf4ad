/**
 * What the API takes and answers, as the page uses it. The shapes come from the described API (`schema.d.ts`, made by `npm run types`), so that
 * a renamed field fails the check. Ids are UUIDs, instants Unix milliseconds, days `YYYY-MM-DD`.
 */
import type { B64, Sealed, SealedInput } from '../vault/types';
import type { ProblemPart } from './problem';
import type { components } from './schema';

export type { B64, Sealed, SealedInput };

type Schemas = components['schemas'];

/** An answer as it arrives: what may be missing is sent as null. */
type Whole<T> = T extends (infer One)[] ? Whole<One>[] : T extends object ? { [K in keyof T]-?: Whole<T[K]> } : T;
type Answer<Name extends keyof Schemas> = Whole<Schemas[Name]>;
/** The same with some fields said more exactly; they must be fields of the answer. */
type With<Name extends keyof Schemas, Exact extends Partial<Record<keyof Schemas[Name], unknown>>> = Omit<Answer<Name>, keyof Exact> & Exact;

/** A list as the API answers it. */
export interface Page<T> {
	items: T[];
	next: string | null;
}

export type Named = Answer<'Named'>;
export type InvitationLookUp = With<'LookUp', { purpose: 'first' | 'invite' | 'reset' }> & { inviter_name?: string | null };
export type SignUp = Schemas['SignUp'];
export type SignedUp = Answer<'SignedUp'>;
export type Me = Answer<'Me'>;
export type SignIn = Answer<'SignInPlace'>;
export type DemoSignIn = Answer<'DemoPerson'>;
export type HelpLine = Answer<'HelpLine'>;
export type Organisation = Answer<'Organisation'>;
export type Self = Answer<'Oneself'>;
/** `email` and `manager_id` are told to administrators only, of one person at a time, never in the list; `manager_id` of oneself, too. */
export type Person = Answer<'Person'>;
/** `token` is told once: null when the same request was answered before. */
export type Invitation = Answer<'Invitation'>;

export type ImportResult = With<'Imported', { errors: ProblemPart[] }>;
export type Team = Answer<'TeamItem'>;
export type Membership = Answer<'Membership'>;
export type TeamDetail = Answer<'Team'>;
export type CardAnswer = Answer<'Card'>;
export type Wrapper = With<'Wrapper', { kind: 'passphrase' | 'recovery' }>;
export type PinsAnswer = Answer<'Pins'>;

export type EngagementKind = 'one_to_one' | 'supervision' | 'peer' | 'circle' | 'team' | 'own';
export type EngagementState = 'proposed' | 'agreed' | 'active' | 'closing' | 'closed' | 'declined' | 'ended';
export type Modality = 'coaching' | 'mentoring' | 'training' | 'consulting' | 'facilitation';
export type Role = 'coach' | 'coachee' | 'peer' | 'sponsor';

export type Party = With<'Party', { role: Role }>;
export type Agreement = Answer<'Agreement'>;
/** `invited`: the caller must still answer. `suggested`: a newer agreement that not everyone has accepted. `end_act`: who ended it, signed. */
export type Engagement = With<
	'Engagement',
	{ kind: EngagementKind; modality: Modality; state: EngagementState; parties: Party[]; next_session: Session | null }
>;
export type KeySetEntry = Answer<'KeySetEntry'>;

export type GoalState = 'active' | 'resting' | 'reached' | 'let_go';
export type Goal = With<'Goal', { state: GoalState }>;
export type Takeaway = Answer<'Takeaway'>;
/** `starts_local` is `2026-11-24T14:00` in `zone`; `title` the names of those in it; `number` counts from 1; `opened_at`: the talk began. */
export type SessionForm = 'conversation' | 'halves' | 'discovery' | 'three_way' | 'review' | 'closing';
export type Session = With<'Session', { form: SessionForm; state: 'planned' | 'held' | 'cancelled' }>;
export type NoteState = Answer<'NoteState'>;
export type Note = Answer<'Note'>;
export type Action = With<'Action', { state: 'open' | 'done' | 'dropped' }>;
export type Moment = Answer<'Moment'>;

export type Home = With<
	'Home',
	{
		next: With<
			'NextStep',
			{
				kind: 'reply' | 'action_due' | 'session' | 'action' | 'goal' | 'first';
				engagement: Engagement | null;
				action: Action | null;
				session: Session | null;
			}
		>;
		sessions_today: Session[];
		actions: Action[];
		waiting: Engagement[];
	}
>;

/** Something changed; what exactly is asked of the API. */
export type Hint = Answer<'Hint'>;

export type Drawer = Schemas['Drawer'] | 'skill';
/** An entry of the record; `aside_at` while it is put aside. */
export type Entry = With<'Entry', { drawer: Drawer }>;
/** What is written apart and shown together: since `opened_at`. */
export type Round = With<'Round', { of: 'ideas' | 'alliance' | 'reach' }>;
export type Step = Answer<'ModelStep'>;
/** A conversation model of the organisation's own. */
export type Model = Answer<'Model'>;
/** What agreements of this organisation begin with. */
export type Defaults = Answer<'Defaults'>;
/** Which days a series is on. */
export type Rule = With<'SeriesRule', { freq: 'daily' | 'weekly' | 'monthly'; month: 'day' | 'weekday'; weekdays: string[] }>;
export type Occurrence = Answer<'Occurrence'>;
/** Where a session was before. */
export type SessionChange = With<'ChangeOfPlan', { what: 'moved' | 'cancelled' | 'planned_again' }>;
export type Hours = With<'Hours', { modality: Modality; role: Role }>;
export type PortfolioItem = With<'PortfolioItem', { kind: EngagementKind; state: EngagementState; role: Role }>;
export type Promised = With<'Promise', { state: 'open' | 'kept' | 'not_kept' }>;
export type Hopes = Answer<'Hopes'>;
/** What a sponsor is told of one engagement. */
export type Sponsored = With<'Sponsored', { promises: Promised[] }>;
/** A sponsor, as the people in it see them. */
export type SponsorView = With<'Sponsor', { promises: Promised[] }>;

/** Catalogues are read with what may be left out in a file left out. */
type MayLack<T, Field extends keyof T> = Omit<T, Field> & Partial<Pick<T, Field>>;

/** A skill of a pack. */
export type Skill = MayLack<Schemas['Skill'], 'tool' | 'fades' | 'prerequisites' | 'related' | 'levels' | 'practice'>;
/** One described level: what can be seen. */
export type SkillLevel = Schemas['SkillLevel'];
/** Where the names of a pack come from. */
export type SkillSource = Schemas['SkillSource'];
/** A question with options, or a task with its key. `difficulty`: the support level that it tells apart, 1 … 5. */
export type Exercise = Schemas['Exercise'];
export type ExerciseOption = Schemas['ExerciseOption'];
/** A pack with its skills, in one language. */
export type SkillPack = Omit<Schemas['SkillPack'], 'skills'> & { skills: Skill[] };
/** A pack as it is listed. `newer`: the newest version, where this is not it. `own`: the organisation's. */
export type SkillPackItem = MayLack<Answer<'SkillPackSummary'>, 'source' | 'imported_by' | 'imported_at' | 'withdrawn_at'>;
/** Two ids that are the same skill: `from` is read as `into`. */
export type SkillMerge = MayLack<Answer<'SkillMerge'>, 'by' | 'at'>;
export type SkillCatalogue = Omit<Answer<'SkillCatalogue'>, 'packs' | 'merges'> & { packs: SkillPackItem[]; merges: SkillMerge[] };
/** What an import would do. */
export type SkillImportCheck = With<'SkillPackCheck', { problems: ProblemPart[] }>;
