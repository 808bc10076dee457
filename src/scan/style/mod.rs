//! Habits of writing that anyone can see.
