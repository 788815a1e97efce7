package fr.observatoire.cli.schedule;

/** What starts programs on a machine. */
enum Scheduler {
    CRON,
    SYSTEMD,
    WINDOWS
}
