# Coaching: anfragen, vereinbaren, beenden.
engagement-new = Jemanden fragen
engagement-new-title = Coaching beginnen
engagement-you = du
engagement-you-alone = Du allein
engagement-formerly = { $name } (früher { $before })
engagement-before-you = versiegelt, bevor du beigetreten bist
