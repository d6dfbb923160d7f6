"""Things that know no product noun: money, ids, SQL, jobs, errors."""
