/** What the API takes and answers, as the page uses it. Ids are UUIDs, instants Unix milliseconds, days `YYYY-MM-DD`. */
import type { B64, Sealed, SealedInput } from '../vault/types';

export type { B64, Sealed, SealedInput };

/** A list as the API answers it. */
export interface Page<T> {
	items: T[];
	next: string | null;
}

export interface Named {
	id: string;
	name: string;
}

export interface InvitationLookUp {
	purpose: 'first' | 'invite' | 'reset';
	organisation: { slug: string; name: string } | null;
	name: string | null;
	email: string | null;
	inviter_name?: string | null;
}

export interface SignUp {
	token: string;
	name: string;
	email?: string;
	password: string;
	time_zone: string;
	language: string;
	organisation_name?: string;
	device?: string;
}

export interface SignedUp {
	person_id: string;
}

export interface Me {
	account_id: string;
	email: string;
	sign_in_id: string;
	persons: {
		organisation: { id: string; slug: string; name: string };
		person_id: string;
		name: string;
		administrator: boolean;
	}[];
	demo: boolean;
	version: string;
}

export interface SignIn {
	id: string;
	device: string | null;
	created_at: number;
	last_seen_day: string;
	current: boolean;
}

export interface DemoSignIn {
	name: string;
	role: string;
	email: string;
	password: string;
	passphrase: string;
}

export interface HelpLine {
	name: string;
	contact: string;
	note: string;
}

export interface Organisation {
	id: string;
	slug: string;
	name: string;
	help_lines: HelpLine[];
}

export interface Self {
	person_id: string;
	name: string;
	email: string;
	administrator: boolean;
	time_zone: string;
	language: string;
	has_identity: boolean;
	recovery_confirmed_at: number | null;
	own_engagement_id: string | null;
	manager: Named | null;
	reports: Named[];
	teams: Named[];
	login_reset_at: number | null;
}

export interface Person {
	id: string;
	name: string;
	/** Administrators only. */
	email?: string | null;
	administrator: boolean;
	has_identity: boolean;
	joined: boolean;
	deactivated_at: number | null;
	teams: Named[];
	/** Administrators and oneself only. */
	manager_id?: string | null;
}

export interface Invitation {
	/** Told once: absent when the same request was answered before. */
	token: string | null;
	expires_at: number | null;
	mailed: boolean;
}

export interface ImportError {
	line?: number;
	field?: string | null;
	name: string;
	args?: Record<string, string | number>;
}

export interface ImportResult {
	rows: number;
	created: number;
	errors: ImportError[];
}

export interface Team {
	id: string;
	name: string;
	members: number;
}

export interface Membership {
	membership_id: string;
	person_id: string;
	name: string;
	from: string;
	until: string | null;
}

export interface TeamDetail {
	id: string;
	name: string;
	members: Membership[];
}

export interface CardAnswer {
	card: B64;
	act: B64;
	created_at: number;
}

export interface Wrapper {
	kind: 'passphrase' | 'recovery';
	file: B64;
	created_at?: number;
}

export interface PinsAnswer {
	version: number;
	sealed: Sealed | null;
}

export type EngagementKind = 'one_to_one' | 'peer' | 'team' | 'own';
export type EngagementState = 'proposed' | 'agreed' | 'active' | 'closing' | 'closed' | 'declined' | 'ended';
export type Modality = 'coaching' | 'mentoring' | 'training' | 'consulting' | 'facilitation';
export type Role = 'coach' | 'coachee' | 'peer' | 'sponsor';

export interface Party {
	person_id: string;
	name: string;
	role: Role;
	joined_at: number | null;
	left_at: number | null;
}

export interface Agreement {
	id: string;
	version: number;
	by: string;
	created_at: number;
	terms: Sealed;
	acts: { author: string; act: B64 }[];
}

export interface Engagement {
	id: string;
	kind: EngagementKind;
	modality: Modality;
	state: EngagementState;
	minutes: number;
	sessions_planned: number | null;
	team: Named | null;
	start_rule: { joiners: number } | null;
	proposer_id: string;
	created_at: number;
	parties: Party[];
	/** The caller must still answer. */
	invited: boolean;
	agreement: Agreement;
	head: { sequence: number; epoch: number; hash: B64 };
	epoch_closed: boolean;
	goals_active: number;
	next_session: Session | null;
	last_session_at: number | null;
}

export interface KeySetEntry {
	sequence: number;
	entry: B64;
}

export type GoalState = 'active' | 'resting' | 'reached' | 'let_go';

export interface Goal {
	id: string;
	version: number;
	state: GoalState;
	target_day: string | null;
	position: number;
	created_by: string;
	created_at: number;
	sentence: Sealed;
	today: Sealed;
	good_enough: Sealed;
	levels: Sealed | null;
	more: Sealed | null;
	close_act: B64 | null;
}

export interface Takeaway {
	person_id: string;
	version: number;
	text: Sealed;
}

export interface Session {
	id: string;
	engagement_id: string;
	version: number;
	/** `2026-11-24T14:00` in `zone`. */
	starts_local: string;
	zone: string;
	starts_at: number;
	minutes: number;
	link: string | null;
	form: 'conversation' | 'halves';
	state: 'planned' | 'held' | 'cancelled';
	held_at: number | null;
	/** First conversation, second … */
	number: number;
	/** Names of the people in it. */
	title: string | string[];
	topic: Sealed | null;
	/** When the talk began. */
	opened_at: number | null;
	takeaways: Takeaway[];
}

export interface NoteState {
	author: string;
	device: string;
	sequence: number;
	epoch: number;
	envelope: B64;
}

export interface Note {
	id: string;
	session_id: string | null;
	states: NoteState[];
}

export interface Action {
	id: string;
	engagement_id: string;
	session_id: string | null;
	version: number;
	owner_id: string;
	due_day: string | null;
	state: 'open' | 'done' | 'dropped';
	created_by: string;
	created_at: number;
	closed_at: number | null;
	text: Sealed;
	outcome: Sealed | null;
	close_act: B64 | null;
}

export interface Moment {
	id: string;
	with_person_id: string | null;
	happened_day: string;
	created_at?: number;
	text: Sealed;
}

export interface Home {
	next: {
		kind: 'reply' | 'action_due' | 'session' | 'action' | 'goal' | 'first';
		engagement?: Engagement | null;
		action?: Action | null;
		session?: Session | null;
	};
	sessions_today: Session[];
	actions: Action[];
	waiting: Engagement[];
	people_count: number;
}

/** Something changed; what exactly is asked of the API. */
export interface Hint {
	kind: string;
	id: string;
	engagement_id: string | null;
	version: number;
}
