package nodo.access.console;

import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A list of which only the page that is shown is read. Made anew for every request; nothing of it is kept. */
public final class Rows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1;

    private final transient IntSupplier count;
    private final transient Page<T> page;

    public Rows(IntSupplier count, Page<T> page) {
        this.count = count;
        this.page = page;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return count.getAsInt();
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        return page.read(first, size);
    }

    /** Reads a page. */
    public interface Page<T> {
        /** The rows from first on, at most so many. */
        List<T> read(int first, int most);
    }
}
