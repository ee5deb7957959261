# Goals, measures, money, posts, and what does not fit together.
