// An update of a whole stack takes seconds on an idle machine, and the machine is not always idle.
jest.setTimeout(300_000);

// In CI a stack only reads its lock; these tests change configurations, and say themselves when they mean to be in CI.
delete process.env["CI"];
