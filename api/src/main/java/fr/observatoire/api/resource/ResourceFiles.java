package fr.observatoire.api.resource;

import fr.observatoire.api.access.Scope;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.store.NoSnapshotException;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/** Answers of resources without a server, exactly the bytes that a server would send to this machine. */
public final class ResourceFiles {

    private final SnapshotAccess access;

    /** Answers from {@code live}, which the caller closes. */
    public ResourceFiles(LiveWarehouse live) {
        this.access = new SnapshotAccess(live, Clock.systemDefaultZone());
    }

    /**
     * One answer.
     *
     * @param path of the resource below the API's base: {@code /reports/2020}
     * @param code what the path contains, such as {@code 2020}; null if nothing
     * @param suffix of the form: {@code pdf}
     * @param parameters of the question, by name
     * @throws Problem when the question cannot be answered
     */
    public <A> byte[] answer(
            Resource<A> resource, String path, String code, String suffix, Map<String, String> parameters)
            throws IOException {
        Parameters given = new Parameters(parameters);
        try (OpenSnapshot snapshot = access.open(given, Language.FR)) {
            Representation<A> form = Representation.ofSuffix(resource.representations(), suffix);
            ResourceQuestion<A> question =
                    ResourceQuestion.read(resource, Resources.BASE + path, snapshot.request(Scope.NETWORK, code), form);
            given.refuseUnknown();
            return question.answer(snapshot.reader()).body();
        } catch (NoSnapshotException none) {
            throw Problem.noSnapshot(Request.AS_OF.name(), none);
        }
    }
}
