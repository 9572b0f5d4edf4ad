# The parts of one coaching, in the order in which one may, and need not, go through them.
parts-label = Parts of this coaching
parts-overview = Overview
parts-agreement = Agreement
parts-needs = Needs
parts-goals = Goals
parts-skills = Skills
parts-context = Context
parts-options = Options
parts-plan = Plan
parts-sessions = Conversations
parts-actions = Actions
parts-log = Learnt
parts-journey = Journey
parts-review = Review
parts-closing = Closing
