//! Where the story is lived: a server of its own on loopback with a clock that we set, and people who ask it.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use client::types::{Action as Stored, Goal as StoredGoal};
use client::{AttachmentContent, Client, GoalText, Now, Proposal, SessionPlan, Space};
use rooms::App;
use rooms::app::{Clock, Settings};
use serde_json::Value;
use store::Db;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::craft::{Known, Promise, Shown};
use super::days::Days;
use super::language::Language;
use super::people::PASSWORD;
use super::steps::{Act, Step};
use super::story::{Action, Engagement, Goal, Reply, Session};
use crate::failure::Failure;

/// A sign-in lasts thirty days; people sign in again a little earlier, ms.
const SIGN_IN: i64 = 29 * 24 * 3600 * 1000;

/// A person on stage.
pub struct Player {
    pub(super) space: Space,
    email: String,
    signed_in_at: i64,
    pub(super) device: Uuid,
}

/// The stage.
pub struct Stage {
    pub(super) app: App,
    pub(super) client: Client,
    pub(super) days: Days,
    pub(super) language: Language,
    pub(super) teams: BTreeMap<String, Uuid>,
    clock: Arc<AtomicI64>,
    players: BTreeMap<String, Player>,
    engagements: BTreeMap<String, Uuid>,
    sessions: BTreeMap<*const Session, Uuid>,
    goals: BTreeMap<*const Goal, StoredGoal>,
    actions: BTreeMap<*const Action, Stored>,
    pub(super) known: BTreeMap<String, Known>,
    pub(super) promises: BTreeMap<*const Promise, Uuid>,
    pub(super) shown: BTreeMap<*const Shown, Uuid>,
    stop: watch::Sender<bool>,
    serving: JoinHandle<Result<(), web::ServeError>>,
}

impl Stage {
    /// Starts the server of the story.
    pub async fn set(db: Db, days: Days, language: Language) -> Result<Self, Failure> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let base = format!("http://{}", listener.local_addr()?);
        let clock = Arc::new(AtomicI64::new(days.end()));
        let now = |clock: &Arc<AtomicI64>| {
            let clock = Arc::clone(clock);
            move || clock.load(Ordering::Relaxed)
        };
        let (stop, mut stopping) = watch::channel(false);
        let settings = Settings { public_url: base.clone(), mail: None, demo: true, demo_people: Vec::new() };
        let app = App::new(db, Clock::of(now(&clock)), settings, stopping.clone());
        let listening = web::Listening { listener, tls: None, trusted_proxies: Vec::new(), header_timeout: web::HEADER_TIMEOUT };
        let router = web::router(app.clone());
        let serving = tokio::spawn(async move {
            let stop = async move { drop(stopping.wait_for(|stop| *stop).await) };
            web::serve(listening, router, stop).await
        });
        let client = Client::new(&base)?.with_clock(Now::of(now(&clock)));
        Ok(Self {
            app,
            client,
            days,
            language,
            teams: BTreeMap::new(),
            clock,
            players: BTreeMap::new(),
            engagements: BTreeMap::new(),
            sessions: BTreeMap::new(),
            goals: BTreeMap::new(),
            actions: BTreeMap::new(),
            known: BTreeMap::new(),
            promises: BTreeMap::new(),
            shown: BTreeMap::new(),
            stop,
            serving,
        })
    }

    /// Sets the clock; it never goes back, and never past now.
    pub(super) fn set_clock(&self, at: i64) {
        self.clock.store(at.min(self.days.end()), Ordering::Relaxed);
    }

    /// A person comes on stage.
    pub(super) fn enter(&mut self, key: &str, email: &str, space: Space) {
        let player = Player { device: space.client().new_id(), space, email: email.to_owned(), signed_in_at: self.client.now() };
        self.players.insert(key.to_owned(), player);
    }

    /// A person, signed in.
    pub(super) async fn player(&mut self, key: &str) -> Result<&mut Player, Failure> {
        let now = self.client.now();
        let player = self.players.get_mut(key).ok_or_else(|| Failure::Work(format!("nobody is called {key}")))?;
        if now - player.signed_in_at > SIGN_IN {
            player.space.sign_in_again(&player.email, PASSWORD).await?;
            player.signed_in_at = now;
        }
        Ok(player)
    }

    pub(super) async fn space(&mut self, key: &str) -> Result<&mut Space, Failure> {
        Ok(&mut self.player(key).await?.space)
    }

    pub(super) fn id_of(&self, key: &str) -> Result<Uuid, Failure> {
        self.players.get(key).map(|player| player.space.person_id()).ok_or_else(|| Failure::Work(format!("nobody is called {key}")))
    }

    pub(super) fn engagement(&self, engagement: &Engagement) -> Result<Uuid, Failure> {
        let found = self.engagements.get(&engagement.key).copied();
        found.ok_or_else(|| Failure::Work(format!("{} was not proposed yet", engagement.key)))
    }

    pub(super) fn session(&self, session: &Session) -> Result<Uuid, Failure> {
        self.sessions.get(&std::ptr::from_ref(session)).copied().ok_or_else(|| Failure::Work("a session was not planned yet".to_owned()))
    }

    /// Plays one step.
    pub async fn play(&mut self, step: &Step<'_>) -> Result<(), Failure> {
        self.set_clock(step.at);
        match step.act {
            Act::Propose(engagement) => self.propose(engagement).await,
            Act::Answer(engagement, reply) => self.answer(engagement, reply).await,
            Act::End(engagement, reply) => {
                let id = self.engagement(engagement)?;
                self.space(&reply.who).await?.end(id).await?;
                Ok(())
            }
            Act::Leave(engagement, reply) => self.leave(engagement, reply).await,
            Act::Goal(engagement, goal) => self.goal(engagement, goal).await,
            Act::CloseGoal(engagement, goal, reached) => {
                let id = self.engagement(engagement)?;
                let stored = self.goals.remove(&std::ptr::from_ref(goal)).ok_or_else(|| Failure::Work("no such goal".to_owned()))?;
                self.space(&goal.by).await?.close_goal(id, &stored, reached).await?;
                Ok(())
            }
            Act::Plan(engagement, session) => self.plan(engagement, session).await,
            Act::Open(engagement, session) => self.step(engagement, session, "opening").await,
            Act::Cancel(engagement, session) => self.step(engagement, session, "cancellation").await,
            Act::Hold(engagement, session) => self.hold(engagement, session).await,
            Act::Answered(action) => self.answered(action).await,
            Act::Terms(engagement, terms) => self.write_out(engagement, terms).await,
            Act::Hopes(engagement, words) => self.hopes(engagement, words).await,
            Act::Promise(engagement, promise) => self.promise(engagement, promise).await,
            Act::Kept(engagement, promise, kept) => self.kept(engagement, promise, kept).await,
            Act::Series(engagement, series) => self.series(engagement, series).await,
            Act::Move(engagement, session) => self.move_session(engagement, session).await,
            Act::Entry(engagement, entry) => self.entry(engagement, entry).await,
            Act::Round(engagement, round) => self.round(engagement, round).await,
            Act::Close(engagement, closing, over) => self.close(engagement, closing, over).await,
            Act::Compare(_, two) => self.compare(two).await,
            Act::Show(engagement, shown) => self.show(engagement, shown).await,
            Act::TakeBack(engagement, shown) => self.take_back(engagement, shown).await,
            Act::Page(page) => self.page(page).await,
            Act::Moment(moment) => {
                let with = moment.with.as_ref().map(|key| self.id_of(key)).transpose()?;
                let day = self.days.day(moment.day).to_string();
                self.space(&moment.who).await?.moment(with, &day, &moment.text).await?;
                Ok(())
            }
        }
    }

    async fn propose(&mut self, engagement: &Engagement) -> Result<(), Failure> {
        let with = if engagement.kind == "team" { self.teams.get(&engagement.with).copied() } else { self.id_of(&engagement.with).ok() };
        let with_others = engagement.with_others.iter().map(|key| self.id_of(key)).collect::<Result<_, _>>()?;
        let proposal = Proposal {
            kind: engagement.kind.clone(),
            with_others,
            modality: engagement.modality.clone().unwrap_or_else(|| "coaching".to_owned()),
            minutes: engagement.minutes,
            sessions_planned: engagement.sessions,
            with: with.ok_or_else(|| Failure::Work(format!("nobody is called {}", engagement.with)))?,
            my_role: engagement.my_role.clone(),
            joiners: engagement.joiners,
            about: engagement.about.clone(),
            language: self.language.tag().to_owned(),
        };
        let made = self.space(&engagement.by).await?.propose(&proposal).await?;
        self.engagements.insert(engagement.key.clone(), made.id);
        let people = self.players.iter().map(|(key, player)| (key.clone(), player.space.person_id().to_string())).collect();
        // Entries name a round before it is begun.
        let keys = engagement.rounds.iter().filter_map(|round| round.key.clone());
        let rounds = keys.map(|key| (key, self.client.new_id())).collect();
        self.known.insert(engagement.key.clone(), Known { people, rounds, ..Known::default() });
        Ok(())
    }

    async fn answer(&mut self, engagement: &Engagement, reply: &Reply) -> Result<(), Failure> {
        let id = self.engagement(engagement)?;
        let space = self.space(&reply.who).await?;
        if reply.not_now {
            space.refuse(id).await?;
        } else {
            let joined = space.accept(id).await?;
            let newcomer = space.person_id();
            if joined.kind == "team" && joined.state == "active" && !joined.invited {
                // Whoever comes to a team that has begun is let in by one who is in.
                let proposer = self.space(&engagement.by).await?;
                if proposer.person_id() != newcomer {
                    proposer.admit(id, newcomer).await?;
                }
            }
        }
        Ok(())
    }

    async fn goal(&mut self, engagement: &Engagement, goal: &Goal) -> Result<(), Failure> {
        let id = self.engagement(engagement)?;
        let text = GoalText {
            sentence: goal.sentence.clone(),
            today: goal.today.clone(),
            good_enough: goal.good_enough.clone(),
            levels: goal.levels.clone(),
            target_day: goal.target.map(|day| self.days.day(day).to_string()),
            more: goal.more.as_ref().map(|more| self.fill(engagement, more)).transpose()?,
        };
        let stored = self.space(&goal.by).await?.goal(id, &text).await?;
        // Goals are named by their place in the story, in whatever order they come.
        let place = engagement.goals.iter().position(|one| std::ptr::eq(one, goal)).unwrap_or_default();
        let goals = &mut self.known_of(engagement).goals;
        goals.resize(goals.len().max(place + 1), String::new());
        goals[place] = stored.id.to_string();
        self.goals.insert(goal, stored);
        Ok(())
    }

    async fn plan(&mut self, engagement: &Engagement, session: &Session) -> Result<(), Failure> {
        let id = self.engagement(engagement)?;
        let plan = SessionPlan {
            starts_local: session
                .was
                .as_ref()
                .map_or_else(|| self.days.local(session.day, &session.time), |was| self.days.local(was.day, &was.time)),
            zone: self.days.zone().to_owned(),
            minutes: session.minutes.unwrap_or(engagement.minutes),
            link: session.link.clone(),
            form: session.form.clone().unwrap_or_else(|| if engagement.kind == "peer" { "halves" } else { "conversation" }.to_owned()),
            topic: session.topic.clone(),
        };
        let stored = self.space(&session.by).await?.session(id, &plan).await?;
        self.sessions.insert(session, stored.id);
        self.known_of(engagement).sessions.insert(session.day, stored.id.to_string());
        Ok(())
    }

    async fn step(&mut self, engagement: &Engagement, session: &Session, step: &str) -> Result<(), Failure> {
        let (id, session_id) = (self.engagement(engagement)?, self.session(session)?);
        self.space(&session.by).await?.session_step(id, session_id, step).await?;
        Ok(())
    }

    /// The talk is over: what was noted, what people take with them, what they will do.
    async fn hold(&mut self, engagement: &Engagement, session: &Session) -> Result<(), Failure> {
        let (id, session_id) = (self.engagement(engagement)?, self.session(session)?);
        let mut writing = session.note.as_ref();
        while let Some(note) = writing {
            let lines: Vec<&str> = note.lines.iter().map(String::as_str).collect();
            let player = self.player(&note.by).await?;
            player.space.add_to_note(id, (session_id, Some(session_id)), player.device, &lines).await?;
            writing = note.then.as_deref();
        }
        if let Some(attached) = &session.attached {
            let content = AttachmentContent { name: &attached.name, media_type: "text/plain", bytes: attached.text.as_bytes() };
            self.space(&attached.who).await?.attach(id, Some(session_id), content).await?;
        }
        for (who, words) in &session.takeaways {
            self.space(who).await?.takeaway(id, session_id, 0, words).await?;
        }
        for action in &session.actions {
            let due = action.due.map(|day| self.days.day(day).to_string());
            let owner = self.id_of(&action.owner)?;
            let space = self.space(action.offered_by.as_ref().unwrap_or(&action.owner)).await?;
            let stored = space.action(id, Some(session_id), owner, due.as_deref(), &action.text).await?;
            self.actions.insert(action, stored);
        }
        self.step(engagement, session, "holding").await?;
        self.ways(engagement, session).await?;
        for (who, lines) in &session.private {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let player = self.player(who).await?;
            let own = player.space.keyring()?.own().ok_or_else(|| Failure::Work(format!("{who} has no own space")))?;
            let (note, device) = (player.space.client().new_id(), player.device);
            player.space.add_to_note(own, (note, Some(session_id)), device, &lines).await?;
        }
        Ok(())
    }

    async fn answered(&mut self, action: &Action) -> Result<(), Failure> {
        let stored = self.actions.remove(&std::ptr::from_ref(action)).ok_or_else(|| Failure::Work("no such action".to_owned()))?;
        let again = action.again.map(|day| self.days.day(day).to_string());
        let space = self.space(&action.owner).await?;
        if action.done.is_some() || action.dropped.is_some() {
            space.close_action(&stored, action.done.is_some(), &action.words).await?;
            return Ok(());
        }
        let how = if action.under_way.is_some() { "under_way" } else { "partly" };
        let due = again.or_else(|| stored.due_day.clone());
        space.answer_action(&stored, how, (&action.words, &action.in_the_way), due.as_deref()).await?;
        Ok(())
    }

    /// Everyone stores what they know and signs out; the server stops.
    pub async fn clear(mut self) -> Result<(), Failure> {
        self.set_clock(self.days.end());
        let keys: Vec<String> = self.players.keys().cloned().collect();
        for key in keys {
            let space = self.space(&key).await?;
            space.store_pins().await?;
            space.client().delete::<Value>("/sign-in").await?;
        }
        self.stop.send_replace(true);
        let ended = self.serving.await.map_err(|error| Failure::Work(error.to_string()))?;
        ended.map_err(|error| Failure::Work(error.to_string()))
    }
}
