# Coaching: proposing, agreeing, ending.
engagement-new = Ask someone
engagement-new-title = Begin coaching
engagement-you = you
engagement-you-alone = You alone
engagement-formerly = { $name } (formerly { $before })
engagement-before-you = sealed before you joined
