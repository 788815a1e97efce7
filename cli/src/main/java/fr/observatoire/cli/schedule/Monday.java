package fr.observatoire.cli.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A command that is run on Monday at seven, or as soon as the machine is on again. Each way of writing it has its own
 * signs that must be written otherwise.
 *
 * @param program its absolute path
 * @param log what it says goes there, where nothing else keeps it
 */
record Monday(String program, List<String> arguments, String log) {

    /** Cron knows no machine that was off: a load at its start makes up for it, and costs nothing when nothing is new. */
    String cron() {
        String line = words().stream().map(Monday::forShell).collect(Collectors.joining(" ")) + " >> " + forShell(log)
                + " 2>&1";
        String escaped = line.replace("%", "\\%");
        return """
                0 7 * * 1 %1$s
                @reboot sleep 120; %1$s
                """
                .formatted(escaped);
    }

    private static String forShell(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    String systemdService(String description) {
        return """
                [Unit]
                Description=%s

                [Service]
                Type=oneshot
                ExecStart=%s
                """
                .formatted(description, words().stream().map(Monday::forSystemd).collect(Collectors.joining(" ")));
    }

    String systemdTimer(String description) {
        return """
                [Unit]
                Description=%s

                [Timer]
                OnCalendar=Mon *-*-* 07:00:00
                Persistent=true

                [Install]
                WantedBy=timers.target
                """
                .formatted(description);
    }

    private static String forSystemd(String word) {
        return '"'
                + word.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("%", "%%")
                        .replace("$", "$$")
                + '"';
    }

    /** Without a line that tells an encoding: shells of Windows write one or the other, and the scheduler sees which. */
    String windows(String description) {
        return """
                <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
                  <RegistrationInfo>
                    <Description>%s</Description>
                  </RegistrationInfo>
                  <Triggers>
                    <CalendarTrigger>
                      <StartBoundary>2026-01-05T07:00:00</StartBoundary>
                      <ScheduleByWeek>
                        <DaysOfWeek>
                          <Monday/>
                        </DaysOfWeek>
                        <WeeksInterval>1</WeeksInterval>
                      </ScheduleByWeek>
                    </CalendarTrigger>
                  </Triggers>
                  <Settings>
                    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
                    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
                    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
                    <StartWhenAvailable>true</StartWhenAvailable>
                    <ExecutionTimeLimit>PT4H</ExecutionTimeLimit>
                  </Settings>
                  <Actions>
                    <Exec>
                      <Command>%s</Command>
                      <Arguments>%s</Arguments>
                    </Exec>
                  </Actions>
                </Task>
                """
                .formatted(
                        forXml(description),
                        forXml('"' + program + '"'),
                        forXml(arguments.stream().map(Monday::forWindows).collect(Collectors.joining(" "))));
    }

    /** A name of Windows has no quote in it; a backslash before the closing one would hide it. */
    private static String forWindows(String word) {
        return '"' + word.replaceFirst("(\\\\+)$", "$1$1") + '"';
    }

    private static String forXml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(arguments);
        return words;
    }
}
